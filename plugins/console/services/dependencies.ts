import { acrossTenants, database, isPluginEnabled, ownedTables, pluginHost, type TenantState } from '@benchpin/kernel'

const manifests = () => pluginHost().plugins.map(({ manifest }) => manifest)

/** Plugins that this one needs, directly or through others, those first that need nothing more. */
export function neededBy(id: string): string[] {
  const wanted = new Set<string>()
  const walk = (one: string) => {
    for (const other of Object.keys(manifests().find((manifest) => manifest.id === one)?.requires ?? {})) {
      walk(other)
      wanted.add(other)
    }
  }
  walk(id)
  return [...wanted]
}

/** Plugins that need this one, directly or through others, those first that nothing else needs. */
export function dependentsOf(id: string): string[] {
  const ids = manifests().map((manifest) => manifest.id)
  return ids.filter((other) => other !== id && neededBy(other).includes(id)).reverse()
}

/** Everything that must be switched so that a plugin comes out as wanted, in the order in which it can be done; the plugin itself last. */
export function switchesFor(state: TenantState, id: string, enabled: boolean): string[] {
  const others = enabled ? neededBy(id) : dependentsOf(id)
  return [...others, id].filter((other) => isPluginEnabled(state, other) !== enabled)
}

/** How many rows a tenant has in the tables of each plugin. Counted in one statement for every twenty tables. */
export async function rowsByPlugin(tenantId: number, only?: readonly string[]): Promise<Map<string, number>> {
  const tables = (await ownedTables()).filter(({ kind, owner }) => kind === 'tenant' && (!only || only.includes(owner)))
  const counts = new Map<string, number>()
  await acrossTenants('platform console: rows of an organization', async () => {
    for (let start = 0; start < tables.length; start += 20) {
      const some = tables.slice(start, start + 20)
      const sql = some.map(() => 'select ? as owner, count(*) as row_count from ?? where tenant_id = ?').join(' union all ')
      const answer = (await database().rawQuery(sql, some.flatMap(({ name, owner }) => [owner, name, tenantId]))) as unknown
      for (const { owner, row_count } of rowsOf<{ owner: string; row_count: number | string }>(answer)) counts.set(owner, (counts.get(owner) ?? 0) + Number(row_count))
    }
  })
  return counts
}

/** Rows of a raw query: mysql2 answers with rows and fields, better-sqlite3 with rows. */
export function rowsOf<Row>(answer: unknown): Row[] {
  return (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as Row[]
}
