import { attemptWithin, currentTenantId, database, isDuplicateKey, nowInstant, type BusinessDate, type Money } from '@benchpin/kernel'
import { PointsAccount } from '../models/points_account.ts'

/** Why points come or go. */
export type EntryKind = 'earned' | 'taken_back' | 'spent' | 'given_back' | 'expired'

/** Points that come, above zero, or go. */
export interface Entry {
  kind: EntryKind
  date: BusinessDate
  points: number
  worth: Money
  source: { type: string; id: number; number: string }
}

async function locked(contactId: number): Promise<PointsAccount | null> {
  return PointsAccount.query().where('contact_id', contactId).forUpdate().first()
}

/** The points of a customer, locked until the transaction ends; made where there are none. */
export async function lockAccount(contactId: number, date: BusinessDate): Promise<PointsAccount> {
  const present = await locked(contactId)
  if (present) return present
  const attempt = await attemptWithin(() => PointsAccount.create({ contactId, points: 0, worth: 0, lastActivity: date }))
  if (attempt.succeeded) return attempt.result
  if (!isDuplicateKey(attempt.error)) throw attempt.error
  return (await locked(contactId))!
}

/** Writes an entry and moves the balance; the account is locked. */
export async function book(account: PointsAccount, { kind, date, points, worth, source }: Entry): Promise<void> {
  const row = { tenant_id: currentTenantId(), account_id: account.id, date, kind, points, worth, source_type: source.type, source_id: source.id, source_number: source.number, at: nowInstant() }
  await database().insertQuery().table('loyalty_entries').insert(row)
  const lastActivity = date > account.lastActivity ? date : account.lastActivity
  await account.merge({ points: account.points + points, worth: account.worth + worth, lastActivity }).save()
}

/** Points that stand booked for a source, with whose they are. */
export async function bookedFor(source: { type: string; id: number }): Promise<{ points: number; worth: Money }> {
  const row = (await database()
    .from('loyalty_entries')
    .where('tenant_id', currentTenantId())
    .where('source_type', source.type)
    .where('source_id', source.id)
    .sum('points as points')
    .sum('worth as worth')
    .first()) as { points: number | string | null; worth: number | string | null } | null
  return { points: Number(row?.points ?? 0), worth: Number(row?.worth ?? 0) }
}
