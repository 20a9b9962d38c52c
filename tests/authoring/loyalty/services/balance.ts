import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import { PointsAccount } from '../models/points_account.ts'
import type { EntryKind } from './entries.ts'

/** Entries shown on a customer's page. */
const SHOWN = 50

/** What a customer has in points, the latest entries first. */
export interface PointsBalance {
  points: number
  worth: Money
  entries: { id: number; date: BusinessDate; kind: EntryKind; points: number; number: string }[]
}

/** The points of a customer; nothing where there are none. */
export async function pointsOf(contactId: number): Promise<PointsBalance> {
  const account = await PointsAccount.query().where('contact_id', contactId).first()
  if (!account) return { points: 0, worth: 0, entries: [] }
  const rows = (await database()
    .from('loyalty_entries')
    .where('tenant_id', currentTenantId())
    .where('account_id', account.id)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select('id', 'date', 'kind', 'points', 'source_number')) as { id: number; date: string; kind: EntryKind; points: number | string; source_number: string }[]
  const entries = rows.map(({ id, date, kind, points, source_number: number }) => ({ id: Number(id), date, kind, points: Number(points), number }))
  return { points: account.points, worth: account.worth, entries }
}

/** What all points of the ambient tenant are worth. */
export async function worthOfAll(): Promise<Money> {
  const row = (await database().from('loyalty_accounts').where('tenant_id', currentTenantId()).sum('worth as worth').first()) as { worth: number | string | null } | null
  return Number(row?.worth ?? 0)
}

/** Customers with points, and what these are worth. */
export async function liability(): Promise<{ customers: number; worth: Money }> {
  const [row] = (await database().from('loyalty_accounts').where('tenant_id', currentTenantId()).where('worth', '>', 0).count('* as customers').sum('worth as worth')) as {
    customers: number | string
    worth: number | string | null
  }[]
  return { customers: Number(row?.customers ?? 0), worth: Number(row?.worth ?? 0) }
}
