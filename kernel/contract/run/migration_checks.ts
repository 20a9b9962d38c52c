import { dialect } from '../../database/client.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { migrate, rollback } from '../../schema/migrator.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import { outcomeOf, type CheckOutcome } from '../outcome.ts'
import { schemaFaults } from '../schema/schema_rules.ts'
import { allTables, shapesOf } from '../schema/table_shape.ts'

const MIGRATIONS = { id: 'kernel.migrations', title: 'Migrations run up, down and up again' }
const SCHEMA = { id: 'kernel.schema', title: 'Tables, keys and indexes keep tenants apart' }
const LEDGER = new Set(['plugin_migrations', 'plugin_tables', 'plugin_versions', 'plugin_upgrades'])

async function owned(plugin: string) {
  return (await ownedTables()).filter(({ owner }) => owner === plugin)
}

/** Tables that no owner knows of: made past the helper. */
async function unownedTables(): Promise<string[]> {
  const known = new Set((await ownedTables()).map(({ name }) => name))
  return (await allTables()).filter((name) => !known.has(name) && !LEDGER.has(name))
}

async function step(what: string, work: () => Promise<unknown>): Promise<Finding | null> {
  try {
    await work()
    return null
  } catch (error) {
    return fault(`migrations, ${what}`, error instanceof Error ? error.message : String(error), 'Let each migration make one table, and its `down` take back exactly what its `up` did, on SQLite and on MySQL.')
  }
}

const wholeSchema = async () => JSON.stringify(await shapesOf(await allTables()))

async function upDownUp(plugin: string): Promise<Finding[]> {
  const first = await wholeSchema()
  const down = await step('down', () => rollback(plugin))
  if (down) return [down]
  const left = [...(await owned(plugin)).map(({ name }) => name), ...(await unownedTables())]
  const found = [...new Set(left)].map((name) => fault(name, 'The table is still there after all migrations were taken back.', 'Drop it in `down`, with schema.dropTable().'))
  const up = await step('up again', () => migrate())
  if (up) return [...found, up]
  if ((await wholeSchema()) !== first) found.push(fault('migrations', 'Up, down and up again gives another schema than up once.', 'Let `down` take back everything that `up` does to tables of others, such as columns.'))
  return found
}

/** Runs the migrations of the plugin and of what it requires, and looks at what they make. */
export async function migrationOutcomes(plugin: string): Promise<CheckOutcome[]> {
  const { manifest } = pluginHost().plugin(plugin)
  const on = dialect()
  let unowned: string[] = []
  const failed = await step('up', () => migrate())
  const schema = await outcomeOf(SCHEMA, on, async () => {
    unowned = failed ? [] : await unownedTables()
    const tables = await owned(plugin)
    return schemaFaults(manifest, tables, await shapesOf(tables.map(({ name }) => name)), unowned)
  })
  const migrations = await outcomeOf(MIGRATIONS, on, async () => (failed ? [failed] : unowned.length > 0 ? [] : upDownUp(plugin)))
  return [migrations, schema]
}

/** Whether the schema is there for the other checks. */
export function isMigrated(outcomes: readonly CheckOutcome[]): boolean {
  return !outcomes.some(({ id, findings }) => id === MIGRATIONS.id && findings.some(({ where }) => where.startsWith('migrations, ')))
}
