import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unpack } from '../authoring/pack/tarball.ts'
import { rootPath } from '../boot/paths.ts'
import { discoverPlugins } from '../host/discovery.ts'
import { NoSuchTargetError } from './errors.ts'

/** A plugin's folder, and how to clean up after it was looked at. */
export interface CheckTarget {
  folder: string
  release(): void
}

/** Unpacks a tarball inside of the application, where its modules find the packages that the host has. */
async function unpacked(tarball: string): Promise<CheckTarget> {
  const parent = rootPath('storage/tmp')
  mkdirSync(parent, { recursive: true })
  const place = mkdtempSync(join(parent, 'check-'))
  const folder = join(place, 'plugin')
  await unpack(tarball, folder)
  return { folder, release: () => rmSync(place, { recursive: true, force: true }) }
}

/**
 * Finds what is to be checked.
 *
 * @param target - a folder, a tarball, or the id of a plugin of this application
 * @throws NoSuchTargetError
 */
export async function locateTarget(target: string): Promise<CheckTarget> {
  if (/\.(tgz|tar\.gz)$/.test(target) && existsSync(target)) return unpacked(resolve(target))
  const isPath = /[/\\.]/.test(target)
  if (!isPath) {
    const known = (await discoverPlugins()).find(({ manifest, folder }) => manifest?.id === target || folder === rootPath('plugins', target))
    if (known) return { folder: known.folder, release: () => {} }
  }
  if (existsSync(target)) return { folder: resolve(target), release: () => {} }
  throw new NoSuchTargetError(target)
}
