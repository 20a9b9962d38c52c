import { BaseCommand } from '@adonisjs/core/ace'
import { createBackup } from '../backup/create_backup.ts'

/** `node ace backup:create`: the database and all files in one archive, while the installation goes on working. */
export default class BackupCreate extends BaseCommand {
  static override commandName = 'backup:create'
  static override description = 'Write the database and all files into one archive'
  static override options = { startApp: true }

  declare out?: string

  override async run(): Promise<void> {
    const { path, bytes, rows, objects } = await createBackup(this.out)
    this.logger.success(`${path}: ${rows} rows, ${objects} files, ${bytes} bytes. APP_KEY is not in it: keep it apart.`)
  }
}

BackupCreate.boot()
BackupCreate.defineFlag('out', { type: 'string', description: 'Where to write; a file in the storage folder by default' })
