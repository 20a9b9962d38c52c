import { BaseCommand } from '@adonisjs/core/ace'
import { keyFingerprint } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restore_backup.ts'
import { hasErrorShape } from '../errors/typed_error.ts'

/** `node ace backup:restore <file>`: puts an archive of backup:create into an empty database. */
export default class BackupRestore extends BaseCommand {
  static override commandName = 'backup:restore'
  static override description = 'Restore a backup into an empty database, or in the place of what is there'
  static override options = { startApp: true }

  declare file: string
  declare replace: boolean

  override async run(): Promise<void> {
    try {
      const manifest = await restoreBackup(this.file, this.replace)
      const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0)
      this.logger.success(`Restored ${rows} rows and ${manifest.objects} files, as of ${manifest.madeAt}. Next: node ace.js migration:run, ledger:verify, audit:verify.`)
      if (manifest.keyFingerprint !== keyFingerprint()) this.logger.warning('This installation has another APP_KEY than the one that the backup was made with: secrets in it can’t be read until APP_KEY is the old one.')
    } catch (error) {
      if (!hasErrorShape(error)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }
}

BackupRestore.boot()
BackupRestore.defineArgument('file', { type: 'string', description: 'An archive that backup:create wrote' })
BackupRestore.defineFlag('replace', { type: 'boolean', description: 'Give up what is in the database and restore in its place' })
