import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'

/** Who switched a feature last, and when (UTC). */
export interface LastSwitch {
  by: string
  at: string
}

/** The last switch of each feature, from the audit log: one query for all. */
export async function lastSwitches(): Promise<Map<string, LastSwitch>> {
  const rows = (await database()
    .from('audit_entries')
    .where('tenant_id', currentTenantId())
    .where('entity', 'tenant_features')
    .orderBy('sequence')
    .select('title', 'actor_name', 'at')) as { title: string; actor_name: string; at: string }[]
  return new Map(rows.map(({ title, actor_name, at }) => [title, { by: actor_name, at }]))
}
