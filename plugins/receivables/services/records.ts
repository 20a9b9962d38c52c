import { RecordNotFoundError, type BusinessDate } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { takeRaised } from './raised_items.ts'

const ascending = (ids: Iterable<number>) => [...new Set(ids)].sort((a, b) => a - b)

/**
 * Locks payments in the order of their ids. Take payments before open items: all use cases lock in this order.
 *
 * @throws RecordNotFoundError where one is missing
 */
export async function lockPayments(ids: Iterable<number>): Promise<Map<number, Payment>> {
  const wanted = ascending(ids)
  if (wanted.length === 0) return new Map()
  const records = await Payment.query().whereIn('id', wanted).orderBy('id').forUpdate()
  if (records.length < wanted.length) throw new RecordNotFoundError('The payment')
  return new Map(records.map((record) => [record.id, record]))
}

/**
 * Locks open items in the order of their ids; those that the transaction has raised itself are its own already.
 *
 * @throws RecordNotFoundError where one is missing
 */
export async function lockItems(ids: Iterable<number>): Promise<Map<number, OpenItem>> {
  const wanted = ascending(ids)
  const raised = wanted.flatMap((id) => takeRaised(id) ?? [])
  const others = wanted.filter((id) => !raised.some((item) => item.id === id))
  const records = others.length === 0 ? [] : await OpenItem.query().whereIn('id', others).orderBy('id').forUpdate()
  if (records.length < others.length) throw new RecordNotFoundError('The open item')
  return new Map([...raised, ...records].sort((a, b) => a.id - b.id).map((record) => [record.id, record]))
}

/** Oldest document first; equal dates in the order in which they were raised. */
export function byAge(left: { date: BusinessDate; id: number }, right: { date: BusinessDate; id: number }): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : left.id - right.id
}

/** The latest of some dates. */
export function latest(...dates: BusinessDate[]): BusinessDate {
  return dates.reduce((last, date) => (date > last ? date : last))
}

/** Saves what changed, in the order of the ids. */
export async function saveAll(records: Iterable<OpenItem | Payment>): Promise<void> {
  const changed = [...records].filter((record) => record.$isDirty).sort((a, b) => a.id - b.id)
  for (const record of changed) await record.save()
}
