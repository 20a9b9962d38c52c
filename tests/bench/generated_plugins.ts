import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files of a small plugin that contributes a little of everything: what a third party's plugin is like. */
function filesOf(id: string): Record<string, string> {
  const manifest = {
    ...{ id, title: id, description: 'A plugin of the benchmark.', version: '1.0.0', kernel: '^0.1.0', layer: 'outside', requires: { contacts: '^0.1.0' } },
    features: [{ id: `${id}.extra`, title: 'Extra', description: 'An extra of the benchmark.' }],
    permissions: [{ id: `${id}.view`, label: `See ${id}`, groups: ['manager'] }],
  }
  return {
    'plugin.ts': `import { definePlugin } from '@benchpin/kernel/manifest'\nexport default definePlugin(${JSON.stringify(manifest)})\n`,
    'index.ts': `import { dashboardWidgets, navigation, routes, settings, type PluginRegistrar } from '@benchpin/kernel'
import { counted } from './services/counted.ts'
export default (plugin: PluginRegistrar) => {
  plugin.contribute(routes, [{ method: 'GET', path: '/${id}', name: '${id}.index', handler: [() => import('./controller.ts'), 'index'], access: { permission: '${id}.view' } }])
  plugin.contribute(navigation, [{ group: 'settings', label: '${id}', href: '/${id}', icon: 'i-lucide-gem', order: 900, permission: '${id}.view' }])
  plugin.contribute(settings, [{ key: '${id}.greeting', label: 'Greeting', type: 'text', level: 'organization', section: '${id}', default: '' }])
  plugin.contribute(dashboardWidgets, { id: '${id}.count', title: '${id}', kind: 'counter', order: 900, permission: '${id}.view', load: counted }, { feature: '${id}.extra' })
}
`,
    'services/counted.ts': "import { currentTenantId } from '@benchpin/kernel'\nexport const counted = async () => ({ value: currentTenantId(), type: 'number' as const, href: '/' })\n",
    'controller.ts': "import type { HttpContext } from '@adonisjs/core/http'\nexport default class Controller {\n  index({ response }: HttpContext) {\n    return response.json({})\n  }\n}\n",
  }
}

/** So many plugins in a temporary folder, as BENCHPIN_EXTRA_PLUGINS takes them, and how to be rid of them. */
export function generatePlugins(count: number): { folders: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'benchpin-generated-'))
  const folders = Array.from({ length: count }, (_, index) => {
    const id = `generated_${index + 1}`
    for (const [file, text] of Object.entries(filesOf(id))) {
      mkdirSync(join(root, id, 'services'), { recursive: true })
      writeFileSync(join(root, id, file), text)
    }
    return join(root, id)
  })
  return { folders: folders.join(':'), remove: () => rmSync(root, { recursive: true, force: true }) }
}
