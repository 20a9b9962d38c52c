import { databaseManager, dialect } from '../database/client.ts'

/** Drops every table, in whatever order. Run it with the ambient `across`. Returns how many there were. */
export async function dropAllTables(): Promise<number> {
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
  return tables.length
}
