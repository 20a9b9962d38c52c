import type { MakePiece } from '../piece.ts'

/** A screen: its route, its permission, an entry in the sidebar, a help article, a test. */
export const screen: MakePiece = ({ plugin, snake, pascal, camel, words, title }) => {
  const permission = `${plugin}.${snake}.view`
  const path = `/${plugin}/${snake}`
  return {
    files: {
      [`screens/${pascal}.vue`]: `<script setup lang="ts">
/** What a person does on this screen, in one sentence. */
import { EmptyState, PageHeader, SectionCard } from '@benchpin/ui'
</script>

<template>
  <PageHeader title="${title}" />
  <SectionCard title="${title}">
    <EmptyState text="Say in one sentence what will stand here." help="${plugin}/${snake}" />
  </SectionCard>
</template>
`,
      [`http/${snake}_controller.ts`]: `import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'

/** The screen ${words}. */
export default class ${pascal}Controller {
  async index(ctx: HttpContext) {
    return render(ctx, '${plugin}::${pascal}', {})
  }
}
`,
      [`http/${snake}_routes.ts`]: `import type { LazyModule, NavigationDeclaration, RouteDeclaration } from '@benchpin/kernel'

const controller: LazyModule = () => import('./${snake}_controller.ts')

/** Routes of the screen ${words}. */
export const ${camel}Routes: RouteDeclaration[] = [
  { method: 'GET', path: '${path}', name: '${plugin}.${snake}.index', handler: [controller, 'index'], access: { permission: '${permission}' } },
]

/** Its entry in the sidebar. */
export const ${camel}Navigation: NavigationDeclaration[] = [{ group: 'sell', label: '${title}', href: '${path}', icon: 'i-lucide-gem', order: 90, permission: '${permission}' }]
`,
      [`help/${snake}.md`]: `---
title: ${title}
pages: ${plugin}.${snake}.*
---
Say what this screen is for, and what a person does on it first.
`,
      [`tests/${snake}_screen.spec.ts`]: `import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'

test.group('Screen ${words}', () => {
  test('opens for whoever has the permission', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const page = await owner.get('${path}', { inertia: true })
    assert.containSubset(page.body, { component: '${plugin}::${pascal}' })
    const other = await tenant.client({ deny: ['${permission}'] })
    assert.equal((await other.get('${path}')).status, 403)
  })
})
`,
    },
    imports: [
      { from: '@benchpin/kernel', names: ['navigation', 'routes'] },
      { from: `./http/${snake}_routes.ts`, names: [`${camel}Navigation`, `${camel}Routes`] },
    ],
    statements: [`plugin.contribute(routes, ${camel}Routes)`, `plugin.contribute(navigation, ${camel}Navigation)`],
    permissions: [{ id: permission, label: `See ${words}`, groups: ['manager'] }],
  }
}
