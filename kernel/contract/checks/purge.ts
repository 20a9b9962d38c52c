import { databaseManager } from '../../database/client.ts'
import { erasePlugin } from '../../authoring/lifecycle/remove_plugin.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { appliedMigrations } from '../../schema/migrator.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import { withAmbient } from '../../tenancy/context.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import { leaveTraces } from '../run/leave_traces.ts'
import { rowsNamedAfter } from '../run/named_rows.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { allTables } from '../schema/table_shape.ts'

async function rowCounts(tables: readonly string[]): Promise<Map<string, number>> {
  return withAmbient({ across: true, transaction: null }, async () => {
    const counts = new Map<string, number>()
    for (const table of tables) {
      const [row] = (await databaseManager().connection().from(table).count('* as row_count')) as { row_count: number | string }[]
      counts.set(table, Number(row?.row_count ?? 0))
    }
    return counts
  })
}

/** Foundation plugins keep things in the name of others, and give them up. */
function foundationsBeside(plugin: string): Set<string> {
  return new Set(pluginHost().plugins.flatMap(({ manifest }) => (manifest.layer === 'foundation' && manifest.id !== plugin ? [manifest.id] : [])))
}

async function ownLeft(id: string, own: readonly string[], tables: ReadonlySet<string>): Promise<Finding[]> {
  const found = own.filter((name) => tables.has(name)).map((name) => fault(name, 'The table is still there.', 'Drop it in `down`, with schema.dropTable().'))
  for (const { name } of (await ownedTables()).filter(({ owner }) => owner === id)) found.push(fault(name, 'The list of tables still has it.', 'Drop it with schema.dropTable(), which takes it from the list.'))
  for (const name of await appliedMigrations()) if (name.startsWith(`${id}/`)) found.push(fault(name, 'The ledger of migrations still has it.', 'Keep the file of a migration that has run.'))
  const named = await rowsNamedAfter(id, foundationsBeside(id))
  const advice = 'Whoever keeps something in the name of other plugins gives it up through `pluginTraces`; a table of the kernel is on its own list, kernel/authoring/lifecycle/traces.ts.'
  return [...found, ...named.map(({ table, column, rows }) => fault(`${table}.${column}`, `${rows} rows still bear the plugin’s name.`, advice))]
}

/** With data in every table and its traces everywhere: the real purge leaves nothing of the plugin, and touches nothing of others. */
export const purge: KernelCheck = {
  id: 'kernel.purge',
  title: 'Purging it with its data leaves nothing, and takes nothing of others',
  async check(subject) {
    const { id, title } = subject.manifest
    await leaveTraces(subject)
    const own = (await ownedTables()).filter(({ owner }) => owner === id).map(({ name }) => name)
    const others = (await allTables()).filter((name) => !own.includes(name) && !name.startsWith('plugin_'))
    const before = await rowCounts(others)
    const named = await rowsNamedAfter(id, foundationsBeside(id))
    try {
      await erasePlugin(id, title)
    } catch (error) {
      const { message } = error as Error
      return [fault('migrations', `Purging it with data in the tables failed: ${message}`, 'Drop tables in the reverse order of their making, whatever they hold: the data was exported before.')]
    }
    const tables = new Set(await allTables())
    const found = await ownLeft(id, own, tables)
    for (const name of others.filter((one) => !tables.has(one))) found.push(fault(name, 'A table that the plugin does not own is gone.', 'Drop only what the plugin has made.'))
    for (const [name, count] of await rowCounts(others.filter((one) => tables.has(one)))) {
      const its = named.reduce((sum, { table, rows }) => (table === name ? sum + rows : sum), 0)
      const gone = before.get(name)! - count - its
      if (gone > 0) found.push(fault(name, `${gone} rows that the plugin does not own are gone.`, 'Leave the tables of others alone; the host takes the plugin’s settings and search terms out.'))
    }
    return found
  },
}
