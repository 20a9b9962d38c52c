import { BaseCommand } from '@adonisjs/core/ace'
import { dropAllTables } from '../backup/drop_all_tables.ts'
import { withAmbient } from '../tenancy/context.ts'

/** `node ace database:empty --force`: drops every table. For demos and tests. */
export default class DatabaseEmpty extends BaseCommand {
  static override commandName = 'database:empty'
  static override description = 'Drop every table of the database'
  static override options = { startApp: true }

  declare force: boolean

  override async run(): Promise<void> {
    if (!this.force) {
      this.logger.error('This drops every table with all its data. Add --force if that is what you want.')
      this.exitCode = 1
      return
    }
    const tables = await withAmbient({ across: true }, dropAllTables)
    this.logger.success(`${tables} tables dropped.`)
  }
}

DatabaseEmpty.boot()
DatabaseEmpty.defineFlag('force', { type: 'boolean', description: 'Yes, drop everything' })
