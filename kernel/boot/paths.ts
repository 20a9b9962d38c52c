import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The application's root folder, as a URL that ends with a slash. */
export const APP_ROOT = new URL('../../', import.meta.url)

/** Absolute path of something under the application's root. */
export function rootPath(...segments: string[]): string {
  return fileURLToPath(new URL(segments.join('/'), APP_ROOT))
}

/** Absolute path of a module of the application, named without its extension: `.ts`, or `.js` where it is packed. */
export function modulePath(name: string): string {
  const source = rootPath(`${name}.ts`)
  return existsSync(source) ? source : rootPath(`${name}.js`)
}

/** Absolute path of something in an installed library: beside the application, or above it where npm has put it there. */
export function libraryPath(...segments: string[]): string {
  for (let folder = rootPath(); ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', ...segments)
    if (existsSync(path) || dirname(folder) === folder) return existsSync(path) ? path : rootPath('node_modules', ...segments)
  }
}
