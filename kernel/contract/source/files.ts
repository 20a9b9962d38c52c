import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage'])
const CODE = /\.(ts|js|mjs|vue)$/

/** A file of a plugin's code: where it is, and what the report calls it. */
export interface SourceFile {
  path: string
  /** From the plugin's folder: `http/routes.ts`. */
  name: string
  /** It is for the plugin's own tests: they may use more. */
  forTests: boolean
}

/** The files of code in a plugin's folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => !name.split('/').some((part) => LEFT_OUT.has(part)))
    .map(({ path, name }) => ({ path, name, forTests: /(^|\/)tests?\//.test(name) || /\.spec\.[jt]s$/.test(name) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
