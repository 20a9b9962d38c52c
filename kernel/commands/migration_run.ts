import { BaseCommand } from '@adonisjs/core/ace'
import { migrate } from '../schema/migrator.ts'

/** `node ace migration:run`: brings the schema of the kernel and of all plugins up to date. */
export default class MigrationRun extends BaseCommand {
  static override commandName = 'migration:run'
  static override description = 'Run the migrations that have not run, of the kernel and of every plugin'
  static override options = { startApp: true }

  declare quiet: boolean

  override async run(): Promise<void> {
    const names = await migrate((name) => void (this.quiet || this.logger.info(`migrating ${name}`)))
    if (this.quiet) return
    this.logger.success(names.length === 0 ? 'The schema is up to date.' : `${names.length} migrations ran.`)
  }
}

MigrationRun.boot()
MigrationRun.defineFlag('quiet', { type: 'boolean', description: 'Say nothing unless something fails' })
