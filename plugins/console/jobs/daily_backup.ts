import type { JobDeclaration } from '@benchpin/plugins/automation'
import { DAILY_BACKUP, writeDailyBackup } from '../services/backups.ts'

/** A backup of everything, each night. */
export const backupJob: JobDeclaration = {
  id: DAILY_BACKUP,
  title: 'Back up everything',
  description: 'Writes the database and all files into the folder that BACKUP_FOLDER names, and deletes backups older than BACKUP_DAYS. Without a folder it does nothing.',
  schedule: '30 1 * * *',
  scope: 'platform',
  missed: 'catch_up',
  async run({ note }) {
    const written = await writeDailyBackup()
    if (!written) return note('BACKUP_FOLDER is not set, so nothing was written.')
    note(`${written.path}: ${written.rows} rows, ${written.objects} files, ${written.bytes} bytes`)
    if (written.deleted.length > 0) note(`Deleted: ${written.deleted.join(', ')}`)
  },
}
