import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { storageFolder } from '../boot/environment.ts'
import { rootPath } from '../boot/paths.ts'

/** Keyword in package.json by which an installed npm package is known as a plugin. */
export const PACKAGE_KEYWORD = 'benchpin-plugin'

/** A folder that holds a plugin. */
export interface PluginFolder {
  /** Absolute path. */
  folder: string
  /** A folder of plugins/ or of a test; one that was added: `plugin:add`, or a dependency of package.json. */
  origin: 'folder' | 'package'
}

/** The folder in which `plugin:add` keeps added plugins: part of the installation, not of the repository. */
export function addedPluginsFolder(): string {
  return join(storageFolder(), 'plugins')
}

function subfolders(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(root, entry.name))
    .sort()
}

const listed = (name: string) => (process.env[name] ?? '').split(':').filter(Boolean)

/** Folders that tests and trials add to those of the application; `BENCHPIN_SKIPPED_PLUGINS` leaves out what they stand in for. */
function extraFolders(): string[] {
  return listed('BENCHPIN_EXTRA_PLUGINS')
}

function dependencyFolders(): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(rootPath('package.json'), 'utf8')) as { dependencies?: Record<string, string> }
  return Object.keys(dependencies)
    .map((name) => rootPath('node_modules', name))
    .filter((folder) => {
      const manifest = join(folder, 'package.json')
      if (!existsSync(manifest)) return false
      const { keywords } = JSON.parse(readFileSync(manifest, 'utf8')) as { keywords?: unknown }
      return Array.isArray(keywords) && keywords.includes(PACKAGE_KEYWORD)
    })
}

/** The only folders that count, where the contract kit looks at one plugin with what it requires and nothing else. */
function onlyFolders(): string[] {
  return listed('BENCHPIN_ONLY_PLUGINS')
}

/** Every folder that may hold a plugin: those of plugins/ first, then those of tests, then what was added. */
export function pluginFolders(): PluginFolder[] {
  const only = onlyFolders()
  if (only.length > 0) return only.map((folder) => ({ folder, origin: 'folder' }))
  const skipped = new Set(listed('BENCHPIN_SKIPPED_PLUGINS'))
  const own = [...subfolders(rootPath('plugins')), ...extraFolders()].map((folder): PluginFolder => ({ folder, origin: 'folder' }))
  const added = [...subfolders(addedPluginsFolder()), ...dependencyFolders()].map((folder): PluginFolder => ({ folder, origin: 'package' }))
  return [...own, ...added].filter(({ folder }) => !skipped.has(folder))
}

/** A plugin outside of plugins/, as the bundler needs it. */
export interface OutsidePlugin {
  id: string
  folder: string
}

/** The id that a manifest declares, read without running it; the folder's name where it can't be read. */
export function outsideIdOf(folder: string): string {
  const file = ['plugin.ts', 'plugin.js'].map((name) => join(folder, name)).find((path) => existsSync(path))
  return /["']?\bid["']?\s*:\s*["']([a-z][a-z0-9_]*)["']/.exec(file ? readFileSync(file, 'utf8') : '')?.[1] ?? basename(folder)
}

/** The plugins outside of plugins/ that bring something for the browser: screens, slots or documents. */
export function outsidePlugins(): OutsidePlugin[] {
  return pluginFolders()
    .filter(({ folder }) => !folder.startsWith(rootPath('plugins/')) && globSync('{screens,slots}/**/*.vue', { cwd: folder }).length > 0)
    .map(({ folder }) => ({ id: outsideIdOf(folder), folder }))
}
