import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { PluginManifest } from '../../host/manifest.ts'
import type { SourceFiles } from './source_files.ts'

/** Libraries that every installation has: a plugin uses them without bringing its own copy. */
export const SUPPLIED_LIBRARIES: readonly string[] = ['vue', '@inertiajs/vue3', '@vueuse/core', '@vinejs/vine', '@adonisjs/core']

/** Libraries that the kernel brings for tests of plugins. */
export const TEST_LIBRARIES: readonly string[] = ['@japa/runner', '@japa/assert', 'fast-check', 'playwright-core']

const KERNEL = /^@benchpin\/(ui|kernel(\/(manifest|money|units|dates|screens|testing))?)$/
const PLUGIN = /^@benchpin\/plugins\/([a-z][a-z0-9_]*)(\/.+)?$/

const libraryOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

/** Why an import would not work in an installation, or null where it does. */
function faultOf(specifier: string, folder: string, file: string, { id, requires = {} }: PluginManifest, libraries: ReadonlySet<string>): string | null {
  if (specifier.startsWith('.')) {
    const path = join(dirname(join(folder, file)), specifier)
    if (relative(folder, path).startsWith('..')) return `${specifier} lies outside of the plugin. Import other plugins by their api: @benchpin/plugins/<id>.`
    return existsSync(path) ? null : `${specifier} does not exist.`
  }
  if (isBuiltin(specifier) || KERNEL.test(specifier)) return null
  const plugin = PLUGIN.exec(specifier)
  if (plugin) {
    const [, other = '', inside] = plugin
    if (other !== id && !requires[other]) return `${specifier} is not in \`requires\` of plugin.ts.`
    return inside && !inside.startsWith('/screens/parts/') ? `${specifier} is inside of ${other}. Import its api: @benchpin/plugins/${other}.` : null
  }
  if (specifier.startsWith('@benchpin/')) return `${specifier} is no public part of the kernel.`
  return libraries.has(libraryOf(specifier)) ? null : `${libraryOf(specifier)} is not in \`dependencies\` of package.json.`
}

/**
 * What the plugin's files import that would not be there in an installation, as `file: what`.
 *
 * @param dependencies - names of the libraries that its package brings
 */
export async function importFaults(folder: string, files: SourceFiles, manifest: PluginManifest, dependencies: readonly string[]): Promise<string[]> {
  const { default: ts } = await import('typescript')
  const libraries = new Set([...SUPPLIED_LIBRARIES, ...dependencies])
  return [...files.scripts, ...files.components].flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const script = file.endsWith('.vue') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n') : text
    return ts.preProcessFile(script, true, true).importedFiles.flatMap(({ fileName }) => {
      const fault = faultOf(fileName, folder, file, manifest, libraries)
      return fault ? [`${file}: ${fault}`] : []
    })
  })
}
