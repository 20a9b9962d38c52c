import { asPlatform, database } from '@benchpin/kernel'
import type { LogProps } from '../screen_props.ts'

/** Which entries of the platform's log are wanted. */
export interface LogQuery {
  kind: 'admins' | 'people' | 'all'
  event: string
  actor: string
  tenant: number | null
  from: string
  to: string
  page: number
}

const PER_PAGE = 50
/** Looking is not doing: what the console reads over all tenants would bury what admins did. */
const READING = ['across_tenants', 'tenant_viewed']

function asked(query: LogQuery) {
  const entries = database().from('platform_events')
  if (query.kind === 'admins') entries.where((either) => void either.where('actor_kind', 'platform_admin').orWhere('event', 'like', 'platform_%').orWhere('event', 'like', 'impersonation_%')).whereNotIn('event', READING)
  if (query.kind === 'people') entries.where('actor_kind', 'system').whereNotIn('event', READING)
  if (query.event) entries.where('event', query.event)
  if (query.actor) entries.where('actor', 'like', `%${query.actor.replace(/[%_]/g, '')}%`)
  if (query.tenant !== null) entries.where('platform_events.tenant_id', query.tenant)
  if (query.from) entries.where('at', '>=', query.from)
  if (query.to) entries.where('at', '<', `${query.to}T24`)
  return entries
}

/** A page of the platform's log, the newest first. */
export async function logForScreen(query: LogQuery): Promise<LogProps> {
  return asPlatform(async () => {
    const [{ total }] = (await asked(query).count('* as total')) as [{ total: number | string }]
    const rows = (await asked(query)
      .leftJoin('tenants', 'tenants.id', 'platform_events.tenant_id')
      .orderBy('platform_events.id', 'desc')
      .offset((query.page - 1) * PER_PAGE)
      .limit(PER_PAGE)
      .select('platform_events.*', 'tenants.name as tenant_name')) as { id: number; at: string; actor: string; event: string; tenant_id: number | null; tenant_name: string | null; detail: string; hash: string }[]
    return {
      entries: rows.map((row) => ({ id: Number(row.id), at: row.at, actor: row.actor, event: row.event, tenantId: row.tenant_id === null ? null : Number(row.tenant_id), tenant: row.tenant_name, detail: detailOf(row.detail), hash: row.hash })),
      total: Number(total),
      perPage: PER_PAGE,
      query,
    }
  })
}

function detailOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return { words: text }
  }
}
