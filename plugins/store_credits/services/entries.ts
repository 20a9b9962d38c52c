import { ambient, currentTenantId, database, nowInstant, type BusinessDate, type Money } from '@benchpin/kernel'
import type { Source } from '@benchpin/plugins/ledger'
import { StoreCreditError } from '../errors.ts'
import { StoreCredit } from '../models/store_credit.ts'
import { PAYMENT } from './names.ts'

/** What happens to a credit after it was issued. */
export type MoveKind = 'used' | 'given_back' | 'refunded' | 'refund_back' | 'expired' | 'voided'

/** What happened to a credit. */
export type EntryKind = 'issued' | MoveKind

/** Which sum a kind adds to, or takes from. */
const SUMS = {
  used: ['used', 1],
  given_back: ['used', -1],
  refunded: ['refunded', 1],
  refund_back: ['refunded', -1],
  expired: ['expired', 1],
  voided: ['voided', 1],
} as const

/** An entry of a credit. */
export interface Entry {
  creditId: number
  date: BusinessDate
  kind: EntryKind
  /** What it changed of the remaining amount. */
  amount: Money
  source: Source
}

/** Writes an entry. */
export async function writeEntry({ creditId, date, kind, amount, source }: Entry): Promise<void> {
  const row = { tenant_id: currentTenantId(), credit_id: creditId, date, kind, amount, source_type: source.type, source_id: source.id, source_number: source.number }
  await database().insertQuery().table('store_credits_entries').insert({ ...row, by: ambient().actor.name.slice(0, 191), at: nowInstant() })
}

/**
 * Moves a locked credit by an amount above zero, and writes its entry.
 *
 * @throws StoreCreditError where less remains
 */
export async function moveCredit(credit: StoreCredit, kind: MoveKind, amount: Money, date: BusinessDate, source: Source): Promise<void> {
  const [sum, sign] = SUMS[kind]
  const remaining = credit.remaining - sign * amount
  if (amount <= 0 || remaining < 0 || remaining > credit.issued) throw new StoreCreditError(`Less remains of ${credit.number} than that. Reload the page and use what is left.`, { field: 'amount' })
  await credit.merge({ [sum]: credit[sum] + sign * amount, remaining, isOpen: remaining > 0 }).save()
  await writeEntry({ creditId: credit.id, date, kind, amount: -sign * amount, source })
}

/** Credits by their ids, locked in that order until the transaction ends. */
export async function lockCredits(ids: readonly number[]): Promise<Map<number, StoreCredit>> {
  if (ids.length === 0) return new Map()
  const records = await StoreCredit.query().whereIn('id', [...new Set(ids)]).orderBy('id').forUpdate()
  return new Map(records.map((record) => [record.id, record]))
}

/** What a payment did to credits, by kind and credit; what was taken back again is left out. */
export async function entriesOfPayment(paymentId: number): Promise<{ creditId: number; kind: EntryKind; amount: Money }[]> {
  const rows = (await database()
    .from('store_credits_entries')
    .where('tenant_id', currentTenantId())
    .where('source_type', PAYMENT)
    .where('source_id', paymentId)
    .orderBy('id')
    .select('credit_id', 'kind', 'amount')) as { credit_id: number | string; kind: EntryKind; amount: number | string }[]
  return rows.map(({ credit_id, kind, amount }) => ({ creditId: Number(credit_id), kind, amount: Number(amount) }))
}
