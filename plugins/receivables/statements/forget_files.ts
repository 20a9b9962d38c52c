import { nowInstant, objectDisk, objectKeys } from '@benchpin/kernel'
import type { JobDeclaration } from '@benchpin/plugins/automation'
import { StatementRun } from '../models/statement_run.ts'
import { statementsFolder } from './run_work.ts'

const WEEK_MS = 7 * 86_400_000

/** The file first, so that no row forgets a file that stays. */
async function forgetExpired(signal: AbortSignal): Promise<number> {
  let forgotten = 0
  const expired = (await StatementRun.query().where('expires_at', '<', nowInstant()).orderBy('id')).filter(({ files }) => files.length > 0)
  for (const run of expired) {
    signal.throwIfAborted()
    for (const { storageKey } of run.files) await (await objectDisk()).delete(storageKey)
    forgotten += run.files.length
    await run.merge({ files: [] }).save()
  }
  return forgotten
}

/** Files of runs that were cancelled or ended with their process. */
async function sweepLeftovers(signal: AbortSignal): Promise<number> {
  const disk = await objectDisk()
  const named = new Set((await StatementRun.all()).flatMap(({ files }) => files.map(({ storageKey }) => storageKey)))
  let swept = 0
  for await (const key of objectKeys(statementsFolder())) {
    signal.throwIfAborted()
    if (named.has(key) || (await disk.getMetaData(key)).lastModified.getTime() >= Date.parse(nowInstant()) - WEEK_MS) continue
    await disk.delete(key)
    swept++
  }
  return swept
}

/** Deletes printed statements whose time is over. */
export const forgetStatementFiles: JobDeclaration = {
  id: 'receivables.forget_statement_files',
  title: 'Delete old printed statements',
  description: 'Files of statements that were made for many customers are kept for a week. They can be made again at any time.',
  schedule: '50 3 * * *',
  missed: 'catch_up',
  async run({ note, signal }) {
    const forgotten = (await forgetExpired(signal)) + (await sweepLeftovers(signal))
    if (forgotten > 0) note(`Deleted ${forgotten}`)
  },
}
