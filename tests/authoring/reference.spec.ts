import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { pluginHost, rootPath } from '@benchpin/kernel'
import { capture } from '../../kernel/authoring/child.ts'
import { apiSurface } from '../../kernel/authoring/api_surface.ts'
import { ON_SQLITE_ONLY } from './installation.ts'

test.group('The reference', (group) => {
  const out = join(mkdtempSync(join(tmpdir(), 'benchpin-reference-')), 'reference')
  group.each.skip(...ON_SQLITE_ONLY)
  group.setup(async () => {
    if (ON_SQLITE_ONLY[0]) return
    const { code, printed } = await capture(process.execPath, [rootPath('ace.js'), 'docs:reference', '--out', out])
    if (code !== 0) throw new Error(printed)
  })
  group.teardown(() => rmSync(out, { recursive: true, force: true }))

  test('has a page with words for every contribution point and event of every plugin', async ({ assert }) => {
    const list = readFileSync(join(out, 'points.md'), 'utf8')
    for (const [module, names] of Object.entries(await apiSurface())) {
      for (const { name } of names.filter(({ kind }) => kind === 'point')) {
        const [, page] = new RegExp(`- \\[${name}\\]\\((.+?)\\): [A-Z]`).exec(list.split(`## ${module}\n`)[1] ?? '') ?? []
        assert.isDefined(page, `${module}: ${name}`)
        assert.isTrue(existsSync(join(out, page!)), page)
      }
    }
  }).timeout(120_000)

  test('covers every point that anything is contributed to', async ({ assert }) => {
    const sources = globSync('{kernel,plugins}/**/*.ts', { cwd: rootPath(), exclude: ['**/tests/**'] }).map((file) => readFileSync(rootPath(file), 'utf8')).join('\n')
    const list = readFileSync(join(out, 'points.md'), 'utf8')
    const used = new Set(pluginHost().plugins.flatMap(({ manifest }) => pluginHost().contributions.ofPlugin(manifest.id).map(([point]) => point)))
    assert.isAbove(used.size, 15)
    for (const id of used) {
      const declared = new RegExp(`export const (\\w+)[^=\\n]*= define(?:Point|Event)<[^\\n]*\\('${id.replaceAll('.', '\\.')}'\\)`).exec(sources)?.[1]
      assert.isDefined(declared, `${id} is declared nowhere`)
      assert.include(list, `- [${declared}](`, id)
    }
  })
}).tap((test) => test.timeout(120_000))
