import { createHash } from 'node:crypto'
import { gt } from 'semver'
import { environment } from '../boot/environment.ts'
import { KERNEL_VERSION } from '../host/kernel_version.ts'
import type { DatabaseDialect } from '../database/client.ts'
import type { ArchivedFile } from './archive.ts'
import { BackupError } from './errors.ts'

/** What a backup says of itself. It is the last member of the archive, so that it can name all others. */
export interface BackupManifest {
  format: 'benchpin-backup'
  formatVersion: 1
  kernel: string
  madeAt: string
  engine: DatabaseDialect
  plugins: { id: string; version: string }[]
  /** `owner/name` of each migration that had run. */
  migrations: string[]
  rows: Record<string, number>
  objects: number
  /** Tells whether secrets can be read with the key of the installation; the key itself is never in a backup. */
  keyFingerprint: string
  files: ArchivedFile[]
}

/** A few letters by which two keys are told apart. */
export function keyFingerprint(): string {
  return createHash('sha256').update('benchpin key').update(environment().appKey).digest('hex').slice(0, 16)
}

/**
 * Refuses what this installation can't read.
 *
 * @throws BackupError
 */
export function checkManifest(manifest: BackupManifest | null, engine: DatabaseDialect): asserts manifest is BackupManifest {
  if (manifest?.format !== 'benchpin-backup') throw new BackupError('This file is no backup of Benchpin, or was cut off: it has no manifest.')
  if (manifest.formatVersion !== 1 || gt(manifest.kernel, KERNEL_VERSION)) {
    throw new BackupError(`This backup is of Benchpin ${manifest.kernel}, and this is ${KERNEL_VERSION}. Install ${manifest.kernel} or newer, then restore it.`)
  }
  if (manifest.engine !== engine) throw new BackupError(`This backup is of ${manifest.engine}, and DATABASE_URL names a database of ${engine}. Restore it into the engine that it came from.`)
}
