import { database } from '../database/client.ts'
import { currentMember } from '../permissions/abilities.ts'
import { currentTenantId } from '../tenancy/context.ts'

/** Something that the signed-in user has chosen for himself, for instance the columns of a list; null where nothing. */
export async function preference<T>(name: string): Promise<T | null> {
  const member = currentMember()
  if (!member) return null
  const row = (await database()
    .from('user_preferences')
    .where('tenant_id', currentTenantId())
    .where('membership_id', member.id)
    .where('name', name)
    .first()) as { value: string } | null
  return row ? (JSON.parse(row.value) as T) : null
}

/** Several choices of the signed-in user at once, by name; those that he has not made are absent. */
export async function preferences(names: string[]): Promise<Map<string, unknown>> {
  const member = currentMember()
  if (!member) return new Map()
  const rows = (await database()
    .from('user_preferences')
    .where('tenant_id', currentTenantId())
    .where('membership_id', member.id)
    .whereIn('name', names)) as { name: string; value: string }[]
  return new Map(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
}

/** Remembers a choice of the signed-in user. */
export async function rememberPreference(name: string, value: unknown): Promise<void> {
  const member = currentMember()
  if (!member) return
  await database()
    .insertQuery()
    .table('user_preferences')
    .insert({ tenant_id: currentTenantId(), membership_id: member.id, name, value: JSON.stringify(value) })
    .onConflict(['tenant_id', 'membership_id', 'name'])
    .merge(['value'])
}
