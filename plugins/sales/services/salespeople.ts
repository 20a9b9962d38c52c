import { currentTenantId, database, type FilterOption } from '@benchpin/kernel'

/** Names of users by id; ids that are not there are absent. */
export async function memberNames(ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = (await database().from('memberships').where('tenant_id', currentTenantId()).whereIn('id', wanted).select('id', 'name')) as { id: number | string; name: string }[]
  return new Map(rows.map(({ id, name }) => [Number(id), name]))
}

/** A user's name, null where there is none. */
export async function memberName(id: number | null): Promise<string | null> {
  return id === null ? null : ((await memberNames([id])).get(id) ?? null)
}

/** The users who sell, for the choices of a form or a filter. */
export async function salespersonOptions({ active = true } = {}): Promise<FilterOption[]> {
  const query = database().from('memberships').where('tenant_id', currentTenantId()).orderBy('name').select('id', 'name')
  if (active) query.where('active', 1)
  const rows = (await query) as { id: number | string; name: string }[]
  return rows.map(({ id, name }) => ({ value: String(id), label: name }))
}
