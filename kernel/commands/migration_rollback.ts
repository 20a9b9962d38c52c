import { BaseCommand } from '@adonisjs/core/ace'
import { rollback } from '../schema/migrator.ts'

/** `node ace migration:rollback <owner>`: undoes the migrations of one plugin, the last first. */
export default class MigrationRollback extends BaseCommand {
  static override commandName = 'migration:rollback'
  static override description = 'Undo the migrations of one plugin, the last first; its data in them is lost'
  static override options = { startApp: true }

  declare owner: string
  declare keep?: string

  override async run(): Promise<void> {
    const names = await rollback(this.owner, new Set((this.keep ?? '').split(',')))
    this.logger.success(names.length === 0 ? 'Nothing was to be undone.' : `Undone: ${names.join(', ')}.`)
  }
}

MigrationRollback.boot()
MigrationRollback.defineArgument('owner', { type: 'string', description: 'Id of the plugin' })
MigrationRollback.defineFlag('keep', { type: 'string', description: 'Migrations that stay, separated by commas' })
