import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createBackup, environment, hasErrorShape, nowInstant, type HealthCheck, type MadeBackup } from '@benchpin/kernel'
import { jobRunsOf, scheduleOverTenants } from '@benchpin/plugins/automation'
import { DailyBackupError } from '../errors.ts'
import type { BackupState } from '../screen_props.ts'
import { PLATFORM } from './jobs.ts'

/** The job that writes it. */
export const DAILY_BACKUP = 'console.daily_backup'
const DAY_MS = 86_400_000
/** A name with the time in it, so that names sort by age. Whatever else lies in the folder is somebody else's. */
const OURS = /^benchpin-daily-(\d{4}-\d{2}-\d{2})-(\d{2})-(\d{2})-(\d{2})\.tar\.gz(\.part)?$/

const nameAt = (instant: string) => `benchpin-daily-${instant.slice(0, 19).replace(/[:T]/g, '-')}.tar.gz`
const instantOf = (name: string) => name.replace(OURS, '$1T$2:$3:$4.000Z')

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [] as string[])).filter((name) => OURS.test(name)).sort()
}

/** Deletes what is past its days, and what an earlier run began and never finished. The newest whole one always stays. */
async function tidied(folder: string, days: number, newest: string): Promise<string[]> {
  const before = new Date(Date.now() - days * DAY_MS).toISOString()
  const old = (await namesIn(folder)).filter((name) => name !== newest && (name.endsWith('.part') || instantOf(name) < before))
  for (const name of old) await rm(join(folder, name), { force: true })
  return old
}

/**
 * Writes a backup of everything into the configured folder, and deletes those past their days; null where no folder is
 * configured. It has another name until it is whole.
 *
 * @throws DailyBackupError; older backups stay then
 */
export async function writeDailyBackup(): Promise<(MadeBackup & { deleted: string[] }) | null> {
  const { backupFolder: folder, backupDays } = environment()
  if (!folder) return null
  const name = nameAt(nowInstant())
  const path = join(folder, name)
  try {
    await mkdir(folder, { recursive: true })
    const made = await createBackup(`${path}.part`)
    await rename(`${path}.part`, path)
    return { ...made, path, deleted: await tidied(folder, backupDays, name) }
  } catch (error) {
    throw new DailyBackupError(folder, hasErrorShape(error) || error instanceof Error ? error.message : String(error))
  }
}

/** How the daily backup stands: the newest one, and why the last run wrote none. */
export async function backupState(): Promise<BackupState> {
  const { backupFolder: folder, backupDays: days } = environment()
  if (!folder) return { configured: false, days, last: null, fault: null }
  const newest = (await namesIn(folder)).filter((name) => !name.endsWith('.part')).at(-1)
  const run = (await jobRunsOf(PLATFORM, DAILY_BACKUP)).find(({ outcome }) => outcome !== 'running')
  const failed = run?.outcome === 'failed' || run?.outcome === 'lost'
  return { configured: true, days, last: newest ? { at: instantOf(newest), bytes: (await stat(join(folder, newest))).size } : null, fault: failed ? (run.error ?? 'It was cut short.') : null }
}

/** Whether the last daily backup was written. Its error names folders, so that only the console shows it. */
export const backupHealth: HealthCheck = {
  id: 'console.backup',
  async check() {
    if (!environment().backupFolder) return { ok: true, detail: 'No daily backup is configured.' }
    const [job] = await scheduleOverTenants({ tenantId: PLATFORM, job: DAILY_BACKUP })
    const failed = job?.lastOutcome === 'failed' || job?.lastOutcome === 'lost'
    return { ok: !failed, detail: failed ? 'The last daily backup was not written. The console says why.' : 'The daily backup is written.' }
  },
}
