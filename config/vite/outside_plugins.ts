import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { OutsidePlugin } from '../../kernel/host/plugin_folders.ts'

const MODULE = 'virtual:benchpin/outside-plugins'
const RESOLVED = `\0${MODULE}`
const isBare = (source: string) => /^[a-z@]/i.test(source) && !/^(virtual|data|https?):/.test(source)

/** `{ 'loyalty::Balance': () => import('/…/screens/Balance.vue') }`, as source text. */
function loaders(plugins: readonly OutsidePlugin[], kind: 'screens' | 'slots'): string {
  const lines = plugins.flatMap(({ id, folder }) =>
    globSync('**/*.vue', { cwd: join(folder, kind) })
      .sort()
      .map((file) => `  ${JSON.stringify(`${id}::${file.replace(/\.vue$/, '')}`)}: () => import(${JSON.stringify(join(folder, kind, file))}),`)
  )
  return `export const ${kind} = {\n${lines.join('\n')}\n}\n`
}

/** Names of Nuxt UI's components in the screens of outside plugins: Nuxt UI looks for them in the application only. */
export function componentsOf(plugins: readonly OutsidePlugin[]): string[] {
  const names = plugins.flatMap(({ folder }) =>
    globSync('{screens,slots}/**/*.vue', { cwd: folder }).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/<U([A-Z]\w*)/g)].map(([, name]) => name!))
  )
  return [...new Set(names)].sort()
}

/**
 * Puts the screens and slots of plugins that lie outside of plugins/ into the bundle: as a virtual module, with their
 * classes for Tailwind, and with the application's own Vue for what they import and do not bring.
 */
export function outsidePluginScreens(root: string, plugins: readonly OutsidePlugin[]): Plugin {
  const ownerOf = (path: string | undefined) => plugins.find(({ folder }) => path?.startsWith(`${folder}/`))
  return {
    name: 'benchpin:outside-plugins',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === MODULE) return RESOLVED
      const part = /\/plugins\/([a-z0-9_]+)\/(screens\/parts\/.+)$/.exec(source)
      const owner = part && plugins.find(({ id }) => id === part[1])
      if (part && owner && !existsSync(source)) return join(owner.folder, part[2]!)
      if (!ownerOf(importer) || !isBare(source)) return null
      const own = await this.resolve(source, importer, { skipSelf: true })
      return own ?? this.resolve(source, join(root, 'resources/app.ts'), { skipSelf: true })
    },
    load(id) {
      return id === RESOLVED ? loaders(plugins, 'screens') + loaders(plugins, 'slots') : null
    },
    transform(code, id) {
      if (!id.split('?')[0]!.endsWith('/resources/css/app.css')) return null
      const sources = plugins.map(({ folder }) => `@source ${JSON.stringify(`${folder}/{screens,slots,documents}/**/*.{vue,ts,js}`)};`)
      return { code: `${code}\n${sources.join('\n')}\n`, map: null }
    },
  }
}
