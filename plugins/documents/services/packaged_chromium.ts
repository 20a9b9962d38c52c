import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { environment } from '@benchpin/kernel'
import type { BrowserLaunch } from './browser_path.ts'

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
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts'), HOME: folder, TMPDIR: folder },
  }
}
