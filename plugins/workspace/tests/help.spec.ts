import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { allArticles, pluginHost } from '@benchpin/kernel'
import { switchPlugin, TestClient, testTenant } from '@benchpin/kernel/testing'
import { props } from '../../../tests/helpers/screens.ts'

interface Help {
  articles: { id: string; title: string; words: string; pluginTitle: string }[]
}

/** Sources of the plugins' screens and lists. */
function sources(): { file: string; text: string }[] {
  return pluginHost()
    .plugins.flatMap(({ folder }) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name) && !entry.parentPath.includes('/tests'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

test.group('Help', () => {
  test('every link of a screen or list to an article leads to one', ({ assert }) => {
    const known = new Set(allArticles().map(({ id }) => id))
    const links = sources().flatMap(({ file, text }) => [...text.matchAll(/\bhelp(?:: |=)['"]([a-z_]+\/[a-z_-]+)['"]/g)].map(([, id]) => ({ file, id: id! })))
    assert.isAbove(links.length, 10)
    assert.deepEqual(links.filter(({ id }) => !known.has(id)), [])
  })

  test('every link from one article to another leads to one, and none shows an id of a feature row', ({ assert }) => {
    const known = new Set(allArticles().map(({ id }) => id))
    for (const { id, html, title } of allArticles()) {
      for (const [, target] of html.matchAll(/href="\/help(?:-center)?\/([a-z_]+\/[a-z_-]+)"/g)) assert.isTrue(known.has(target!), `${id} links to ${target}`)
      assert.notMatch(`${title} ${html}`, /\b[ACHIKMNOPRSTUWX]\d{2}\b/, id)
    }
  })

  test('articles of a disabled plugin are gone inside, and stay in the public center', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const titles = async (client: TestClient, path: string) => (await props<Help>(client, path)).articles.map(({ id }) => id.split('/')[0])
    assert.include(await titles(owner, '/help'), 'sales')
    await tenant.inside(async () => {
      for (const { manifest } of [...pluginHost().plugins].reverse()) if (manifest.requires?.sales || manifest.id === 'sales') await switchPlugin(manifest.id, false)
    })
    assert.notInclude(await titles(owner, '/help'), 'sales')
    assert.equal((await owner.get('/help/sales/invoices', { inertia: true })).status, 404)
    const stranger = new TestClient()
    assert.include(await titles(stranger, '/help-center'), 'sales')
    assert.equal((await stranger.get('/help-center/sales/invoices', { inertia: true })).status, 200)
  })

  test('has an article for each settings page of the workspace', async ({ assert }) => {
    const owner = await (await testTenant()).client()
    for (const path of ['/settings/organization', '/settings/stores', '/settings/users', '/settings/groups', '/settings/features', '/settings/lists', '/settings/audit', '/']) {
      const { help } = await props<{ help: { id: string }[] }>(owner, path)
      assert.isNotEmpty(help, path)
    }
  })
})
