import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { environment } from '../boot/environment.ts'
import type { BrowserLaunch } from './find_browser.ts'

/**
 * Says where fonts lie. The package's own configuration names folders of the platform that it was made for; without
 * any font, Chromium ends at the first form field.
 */
function configureFonts(folder: string): string {
  const place = join(folder, 'fontconfig')
  mkdirSync(place, { recursive: true })
  const escaped = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const folders = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `  <dir>${escaped(path)}</dir>`)
  const lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>', ...folders, `  <cachedir>${escaped(join(place, 'cache'))}</cachedir>`, '</fontconfig>']
  writeFileSync(join(place, 'fonts.conf'), lines.join('\n'))
  return place
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once, with the libraries that a bare machine lacks. The package writes
 * to the temporary folder of its process, so it runs in one of its own whose temporary folder is ours.
 */
export async function unpackPackagedChromium(): Promise<BrowserLaunch> {
  const folder = join(environment().storage, 'chromium')
  mkdirSync(folder, { recursive: true })
  const program = fileURLToPath(new URL('./unpack_chromium_program.ts', import.meta.url))
  await promisify(execFile)(process.execPath, [program], { env: { ...process.env, TMPDIR: folder } })
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: configureFonts(folder), HOME: folder, TMPDIR: folder },
  }
}
