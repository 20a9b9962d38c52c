import { databaseManager } from '../database/client.ts'
import { tableRules } from '../tenancy/table_rules.ts'
import { withAmbient } from '../tenancy/context.ts'

/** A table as the ownership list keeps it. */
export interface OwnedTable {
  name: string
  owner: string
  kind: 'tenant' | 'platform'
  appendOnly: boolean
  audited: boolean
}

/** Every table of the kernel and the plugins, with its owner. */
export async function ownedTables(): Promise<OwnedTable[]> {
  return withAmbient({ across: true }, async () => {
    const client = databaseManager().connection()
    if (!(await client.schema.hasTable('plugin_tables'))) return []
    const rows = (await client.from('plugin_tables').select('*')) as {
      name: string
      owner: string
      kind: 'tenant' | 'platform'
      append_only: number
      audited: number
    }[]
    return rows.map((row) => ({
      name: row.name,
      owner: row.owner,
      kind: row.kind,
      appendOnly: Boolean(row.append_only),
      audited: Boolean(row.audited),
    }))
  })
}

/** Tells the second wall which tables there are. Called at boot and after migrations. */
export async function loadTableRules(): Promise<void> {
  tableRules.register({ name: 'plugin_migrations', kind: 'platform' })
  tableRules.register({ name: 'plugin_tables', kind: 'platform' })
  tableRules.register({ name: 'plugin_versions', kind: 'platform' })
  tableRules.register({ name: 'plugin_upgrades', kind: 'platform' })
  for (const table of await ownedTables()) tableRules.register(table)
}
