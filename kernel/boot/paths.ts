import { fileURLToPath } from 'node:url'

/** The application's root folder, as a URL that ends with a slash. */
export const APP_ROOT = new URL('../../', import.meta.url)

/** Absolute path of something under the application's root. */
export function rootPath(...segments: string[]): string {
  return fileURLToPath(new URL(segments.join('/'), APP_ROOT))
}
