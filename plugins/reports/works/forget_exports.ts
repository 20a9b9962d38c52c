import { nowInstant, objectDisk, objectKeys } from '@benchpin/kernel'
import type { JobDeclaration } from '@benchpin/plugins/automation'
import { ReportExport } from '../models/report_export.ts'
import { exportsFolder } from '../services/storage.ts'
import { KEPT_FOR } from './export_work.ts'

/** The file first, so that no row is gone while its file stays. */
async function forgetExpired(signal: AbortSignal): Promise<number> {
  const expired = await ReportExport.query().where('expires_at', '<', nowInstant()).orderBy('id').limit(1000)
  for (const file of expired) {
    signal.throwIfAborted()
    await (await objectDisk()).delete(file.storageKey)
    await file.delete()
  }
  return expired.length
}

/** Files that no row names any more or yet: the process ended between disk and database. Older than any export may become. */
async function sweepLeftovers(signal: AbortSignal): Promise<number> {
  const disk = await objectDisk()
  const named = new Set((await ReportExport.query()).map(({ storageKey }) => storageKey))
  const oldest = Date.parse(nowInstant()) - KEPT_FOR
  let swept = 0
  for await (const key of objectKeys(exportsFolder())) {
    signal.throwIfAborted()
    if (named.has(key) || (await disk.getMetaData(key)).lastModified.getTime() >= oldest) continue
    await disk.delete(key)
    swept++
  }
  return swept
}

/** Deletes exports whose time is over. */
export const forgetExports: JobDeclaration = {
  id: 'reports.forget_exports',
  title: 'Delete old exports',
  description: 'Files made of reports are kept for a week.',
  schedule: '40 3 * * *',
  missed: 'catch_up',
  async run({ note, signal }) {
    const forgotten = (await forgetExpired(signal)) + (await sweepLeftovers(signal))
    if (forgotten > 0) note(`Deleted ${forgotten}`)
  },
}
