import { BaseCommand } from '@adonisjs/core/ace'
import { databaseManager, dialect } from '../database/client.ts'
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
    await withAmbient({ across: true }, async () => {
      const client = databaseManager().connection()
      const knex = client.getWriteClient()
      const tables = await client.getAllTables()
      const [off, on] = dialect() === 'mysql' ? ['SET FOREIGN_KEY_CHECKS = 0', 'SET FOREIGN_KEY_CHECKS = 1'] : ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
      const connection = await knex.client.acquireConnection()
      try {
        await knex.raw(off!).connection(connection)
        for (const table of tables) await knex.schema.dropTableIfExists(table).connection(connection)
        await knex.raw(on!).connection(connection)
      } finally {
        await knex.client.releaseConnection(connection)
      }
      this.logger.success(`${tables.length} tables dropped.`)
    })
  }
}

DatabaseEmpty.boot()
DatabaseEmpty.defineFlag('force', { type: 'boolean', description: 'Yes, drop everything' })
