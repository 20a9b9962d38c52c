import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../child.ts'
import { AuthoringError } from '../errors.ts'

/**
 * Makes an npm tarball of a folder. npm gives every file the same date and leaves nothing of the machine in it, so the
 * same content is the same bytes.
 *
 * @returns its absolute path
 */
export async function packFolder(folder: string, out: string): Promise<string> {
  mkdirSync(out, { recursive: true })
  const { code, stdout, printed } = await capture('npm', ['pack', folder, '--pack-destination', out, '--json', '--ignore-scripts', '--loglevel', 'error'], { cwd: folder })
  if (code !== 0) throw new AuthoringError(`npm could not pack it:\n${printed}`)
  const answer = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>
  return join(out, Object.values(answer)[0]!.filename)
}

/** Unpacks an npm tarball into a folder. */
export async function unpack(tarball: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { code, printed } = await capture('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
  if (code !== 0) throw new AuthoringError(`${tarball} can't be unpacked: ${printed}`)
}
