import { attemptWithin, contributionsOf, currentMember, currentTenantId, database, effectivePermissions, isDuplicateKey, nowInstant, tenantState, transaction, type StateTone } from '@benchpin/kernel'
import { keptSince } from './forget_alerts.ts'
import { alertKinds } from './points.ts'

/** An alert as its reader sees it. */
export interface AlertView {
  id: number
  kind: string
  icon: string
  tone: StateTone
  title: string
  detail: string | null
  href: string
  at: string
  isRead: boolean
}

/** Alerts that are looked at; whoever has more unread ones than this has other worries. */
const LOOKED_AT = 200

interface Row {
  id: number | string
  kind: string
  store_id: number | string | null
  title: string
  detail: string | null
  href: string
  raised_at: string
}

async function recent(kinds: string[]): Promise<Row[]> {
  if (kinds.length === 0) return []
  return (await database()
    .from('workspace_alerts')
    .where('tenant_id', currentTenantId())
    .where('raised_at', '>=', keptSince())
    .whereIn('kind', kinds)
    .orderBy('raised_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)) as Row[]
}

async function readBy(membershipId: number, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = (await database().from('workspace_alert_reads').where('tenant_id', currentTenantId()).where('membership_id', membershipId).whereIn('alert_id', ids).select('alert_id')) as { alert_id: number | string }[]
  return new Set(rows.map(({ alert_id }) => Number(alert_id)))
}

/** The alerts that the signed-in user may see, the latest first: of kinds that stand, in stores in which he holds their permission. */
export async function ownAlerts(): Promise<AlertView[]> {
  const member = currentMember()
  if (!member) return []
  const state = await tenantState()
  const kinds = new Map((await contributionsOf(alertKinds)).map((kind) => [kind.id, kind]))
  const held = new Map<number | null, ReadonlySet<string>>()
  const heldIn = (storeId: number | null) => {
    if (!held.has(storeId)) held.set(storeId, effectivePermissions(member, state, storeId))
    return held.get(storeId)!
  }
  const rows = (await recent([...kinds.keys()])).filter(({ kind, store_id }) => heldIn(store_id === null ? null : Number(store_id)).has(kinds.get(kind)!.permission))
  const read = await readBy(member.id, rows.map(({ id }) => Number(id)))
  return rows.map(({ id, kind, title, detail, href, raised_at: at }) => {
    const { icon, tone } = kinds.get(kind)!
    return { id: Number(id), kind, icon, tone, title, detail, href, at, isRead: read.has(Number(id)) }
  })
}

/**
 * Marks alerts as read by the signed-in user; of those that he may see.
 *
 * @param ids - which ones; all where absent
 */
export async function markRead(ids?: readonly number[]): Promise<void> {
  const member = currentMember()
  if (!member) return
  const unread = (await ownAlerts()).filter(({ id, isRead }) => !isRead && (!ids || ids.includes(id)))
  await transaction(async () => {
    for (const { id } of unread) {
      const row = { tenant_id: currentTenantId(), alert_id: id, membership_id: member.id, read_at: nowInstant() }
      const attempt = await attemptWithin(async () => database().insertQuery().table('workspace_alert_reads').insert(row))
      // Read in another window at the same time.
      if (!attempt.succeeded && !isDuplicateKey(attempt.error)) throw attempt.error
    }
  })
}
