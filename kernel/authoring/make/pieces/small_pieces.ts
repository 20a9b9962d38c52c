import type { MakePiece } from '../piece.ts'

/** A capability that a jeweler turns on, with a figure on the dashboard that comes and goes with it. */
export const feature: MakePiece = (names, surroundings) => {
  const id = `${names.plugin}.${names.snake}`
  const figure = widget(names, surroundings)
  return {
    ...figure,
    statements: [`plugin.contribute(dashboardWidgets, ${names.camel}Widget, { feature: '${id}' })`],
    features: [{ id, title: names.title, description: 'Say in plain words what the store gains when it turns this on.' }],
  }
}

/** A right that groups can be given. */
export const permission: MakePiece = ({ plugin, snake, title }) => ({
  files: {},
  permissions: [{ id: `${plugin}.${snake}`, label: title, groups: ['manager'] }],
})

/** A card on the page of a contact. */
export const slot: MakePiece = ({ plugin, snake, pascal, title }) => {
  const held = `${plugin}.${snake}.view`
  return {
    files: {
      [`slots/${pascal}.vue`]: `<script setup lang="ts">
/** A card on the page of a contact. Props: \`contactId\`. */
import { SectionCard } from '@benchpin/ui'

defineProps<{ contactId: number }>()
</script>

<template>
  <SectionCard title="${title}">
    <p class="text-muted">Contact {{ contactId }}</p>
  </SectionCard>
</template>
`,
    },
    imports: [{ from: '@benchpin/kernel', names: ['slots'] }],
    statements: [`plugin.contribute(slots, { page: 'contacts::Contact', block: 'overview', position: 'after', component: '${plugin}::${pascal}', permission: '${held}' })`],
    permissions: [{ id: held, label: `See ${title.toLowerCase()}`, groups: ['manager', 'sales'] }],
    requires: ['contacts'],
  }
}

/** A setting of the organization. */
export const setting: MakePiece = ({ plugin, snake, camel, title }) => ({
  files: {
    [`settings/${snake}.ts`]: `import { setting, type SettingDeclaration } from '@benchpin/kernel'

const KEY = '${plugin}.${snake}'

/** What it decides, in one sentence. */
export const ${camel}Settings: SettingDeclaration[] = [{ key: KEY, label: '${title}', type: 'text', level: 'organization', section: '${title}', default: null }]

/** Its value in the ambient tenant. */
export function ${camel}(): Promise<string | null> {
  return setting<string | null>(KEY)
}
`,
  },
  imports: [
    { from: '@benchpin/kernel', names: ['settings'] },
    { from: `./settings/${snake}.ts`, names: [`${camel}Settings`] },
  ],
  statements: [`plugin.contribute(settings, ${camel}Settings)`],
})

/** A figure on the dashboard. */
export const widget: MakePiece = ({ plugin, snake, camel, title }) => {
  const held = `${plugin}.${snake}.view`
  return {
    files: {
      [`widgets/${snake}.ts`]: `import type { DashboardWidget } from '@benchpin/kernel'

/** What the figure says, in one sentence. */
export const ${camel}Widget: DashboardWidget = {
  id: '${plugin}.${snake}',
  title: '${title}',
  kind: 'counter',
  order: 90,
  permission: '${held}',
  load: async () => ({ value: 0, type: 'number', href: '/' }),
}
`,
    },
    imports: [
      { from: '@benchpin/kernel', names: ['dashboardWidgets'] },
      { from: `./widgets/${snake}.ts`, names: [`${camel}Widget`] },
    ],
    statements: [`plugin.contribute(dashboardWidgets, ${camel}Widget)`],
    permissions: [{ id: held, label: `See ${title.toLowerCase()} on the dashboard`, groups: ['manager'] }],
  }
}

/** A listener to an event of another plugin, in its transaction. */
export const listener: MakePiece = ({ snake, camel }) => ({
  files: {
    [`listeners/${snake}.ts`]: `import { recordAudit } from '@benchpin/kernel'
import type { ContactCreated } from '@benchpin/plugins/contacts'

/** What happens when a contact is added, in the same transaction: what is thrown here undoes both. */
export async function ${camel}({ contactId }: ContactCreated): Promise<void> {
  recordAudit({ operation: 'event', entity: '${snake}', recordId: contactId, title: 'A contact was added', before: null, after: null })
}
`,
  },
  imports: [
    { from: '@benchpin/plugins/contacts', names: ['contactCreated'] },
    { from: `./listeners/${snake}.ts`, names: [camel] },
  ],
  statements: [`plugin.contribute(contactCreated, ${camel})`],
  requires: ['contacts'],
})

/** A command of the console. */
export const command: MakePiece = ({ plugin, snake, pascal, words }) => ({
  files: {
    [`commands/${snake}.ts`]: `import { allTenants, BaseCommand, runAsTenant } from '@benchpin/kernel'

/** \`node ace ${plugin}:${snake}\`: what it does, in one sentence. */
export default class ${pascal} extends BaseCommand {
  static override commandName = '${plugin}:${snake}'
  static override description = 'Say what ${words} does'
  static override options = { startApp: true }

  override async run(): Promise<void> {
    for (const { id, name } of await allTenants()) await runAsTenant({ tenantId: id }, () => this.logger.info(name))
  }
}
`,
  },
  imports: [{ from: '@benchpin/kernel', names: ['commands'] }],
  statements: [`plugin.contribute(commands, () => import('./commands/${snake}.ts'))`],
})
