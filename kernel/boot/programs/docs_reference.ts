import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { apiSurface, publicModules } from '../../authoring/api_surface.ts'
import { rootPath } from '../paths.ts'
import { runNode } from './child.ts'

/** The contribution points and events, with links to their pages. */
async function indexOfPoints(out: string): Promise<string> {
  const surface = await apiSurface()
  const lines = ['# Contribution points and events', '', 'Every place where a plugin adds something. Each links to its page, with the type of what is contributed.', '']
  for (const [module, names] of Object.entries(surface)) {
    const points = names.filter(({ kind }) => kind === 'point')
    if (points.length === 0) continue
    lines.push(`## ${module}`, '')
    for (const { name } of points) {
      const page = globSync(`**/variables/${name}.md`, { cwd: out }).find((path) => path.replaceAll('\\', '/').startsWith(module.replace('@benchpin/', '')) || path.startsWith(module))
      const text = page ? readFileSync(join(out, page), 'utf8') : ''
      const sentence = text.split('\n').find((line) => /^[A-Z]/.test(line) && !line.startsWith('Defined in')) ?? ''
      lines.push(page ? `- [${name}](${page}): ${sentence}` : `- ${name}`)
    }
    lines.push('')
  }
  return lines.join('\n')
}

/**
 * `ace docs:reference [--out folder]`: the reference of the public API as Markdown, generated from the types: a page for
 * each contribution point, event, function and type, and a list of all points.
 */
export async function run(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: { out: { type: 'string' } } })
  const out = values.out ? resolve(values.out) : rootPath('resources/docs/reference')
  rmSync(out, { recursive: true, force: true })
  const entries = Object.entries(publicModules())
  const options = {
    entryPoints: entries.map(([, file]) => rootPath(file)),
    tsconfig: rootPath('tsconfig.json'),
    out,
    plugin: ['typedoc-plugin-markdown'],
    router: 'member',
    readme: 'none',
    name: 'Benchpin',
    basePath: rootPath(),
    displayBasePath: rootPath(),
    excludeExternals: true,
    excludePrivate: true,
    disableGit: true,
    sourceLinkTemplate: '{path}',
    hideGenerator: true,
    hideBreadcrumbs: true,
    skipErrorChecking: true,
    githubPages: false,
    logLevel: 'Error',
  }
  const file = `${out}.options.json`
  writeFileSync(file, JSON.stringify(options))
  process.exitCode = await runNode([rootPath('node_modules/typedoc/bin/typedoc'), '--options', file])
  rmSync(file)
  if (!existsSync(out)) return
  writeFileSync(join(out, 'points.md'), await indexOfPoints(out))
}
