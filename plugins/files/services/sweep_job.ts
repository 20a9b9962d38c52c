import type { JobDeclaration } from '@benchpin/plugins/automation'
import { sweepFiles } from './sweep.ts'

/** Younger objects may belong to an upload that is under way. */
const OLDER_THAN_MS = 24 * 3_600_000

/** Deletes what an upload left behind that never came to its end; the same as `files:sweep`. */
export const sweepJob: JobDeclaration = {
  id: 'files.sweep',
  title: 'Clear away left-over files',
  description: 'Deletes files that no record names, left over where an upload broke off.',
  schedule: '20 4 * * 0',
  missed: 'skip',
  async run({ note }) {
    const { orphans, missing } = await sweepFiles(OLDER_THAN_MS, false)
    if (orphans.length > 0) note(`Deleted ${orphans.length} left-over files.`)
    if (missing.length > 0) note(`${missing.length} files have lost their content. Restore them from a backup.`)
  },
}
