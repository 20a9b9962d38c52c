import { agingBucket, currentTenantId, database, daysBetween, setting, type AgingBucket, type BusinessDate, type Money } from '@benchpin/kernel'
import { changesAfter } from './changes_after.ts'
import { writtenOffAsOf } from './written_off_as_of.ts'

/** Key of the setting that says from which date an item's age is counted. */
export const AGING_BY = 'receivables.aging_by'

/** What is asked of the aging. */
export interface AgedItemsInput {
  /** The books as they stood at the end of this day. */
  asOf: BusinessDate
  contactId?: number
  storeId?: number
  /** From which date the age counts; as the organization's setting says where absent. */
  by?: 'document' | 'due'
  /** Also items of which nothing is open but a part is written off. */
  withWrittenOff?: boolean
}

/** An open item as it stood on a day. */
export interface AgedItem {
  openItemId: number
  contactId: number
  storeId: number
  source: { type: string; id: number; number: string }
  memo: string
  date: BusinessDate
  dueDate: BusinessDate
  amount: Money
  balance: Money
  /** Written off of it by then; not part of `balance`. */
  writtenOff: Money
  /** Days since the document or the due date, as the organization's setting says; below zero before it. */
  days: number
  bucket: AgingBucket
}

interface Row {
  id: number | string
  contact_id: number | string
  store_id: number | string
  source_type: string
  source_id: number | string
  source_number: string
  memo: string
  date: string
  due_date: string
  amount: number | string
  balance: number | string
  reversed_on: string | null
}

function itemsUpTo({ asOf, contactId, storeId }: AgedItemsInput) {
  const query = database().from('receivables_open_items').where('tenant_id', currentTenantId()).where('date', '<=', asOf)
  if (contactId) query.where('contact_id', contactId)
  if (storeId) query.where('store_id', storeId)
  return query.select('id', 'contact_id', 'store_id', 'source_type', 'source_id', 'source_number', 'memo', 'date', 'due_date', 'amount', 'balance', 'reversed_on')
}

/** Items that are open now, and those that were settled or reversed only after the day: never the whole history. */
async function candidates(input: AgedItemsInput, writtenOff: readonly number[]): Promise<Row[]> {
  const touchedLater = (column: 'open_item_id' | 'credit_item_id') =>
    database().from('receivables_applications').where('tenant_id', currentTenantId()).where('date', '>', input.asOf).whereNotNull(column).select(column)
  const found = [
    ...((await itemsUpTo(input).where('is_open', 1)) as Row[]),
    ...((await itemsUpTo(input).where('is_open', 0).whereIn('id', touchedLater('open_item_id'))) as Row[]),
    ...((await itemsUpTo(input).where('is_open', 0).whereIn('id', touchedLater('credit_item_id'))) as Row[]),
    ...((await itemsUpTo(input).where('reversed_on', '>', input.asOf)) as Row[]),
    ...(input.withWrittenOff ? ((await itemsUpTo(input).whereIn('id', [...writtenOff])) as Row[]) : []),
  ]
  return [...new Map(found.map((row) => [Number(row.id), row])).values()]
}

/**
 * Every item that was open at the end of a day, with its age then, oldest first. What was applied, taken back or
 * reversed later does not change it.
 */
export async function agedItems(input: AgedItemsInput): Promise<AgedItem[]> {
  const changes = await changesAfter(input.asOf)
  const byDueDate = (input.by ?? (await setting<string>(AGING_BY))) === 'due'
  const writtenOff = await writtenOffAsOf(input)
  const aged = (await candidates(input, [...writtenOff.keys()])).flatMap((row): AgedItem[] => {
    const id = Number(row.id)
    if (row.reversed_on !== null && row.reversed_on <= input.asOf) return []
    // Reversing an item takes all its applications back: before it, the item stood with its whole amount.
    const now = row.reversed_on === null ? Number(row.balance) : Number(row.amount)
    const balance = now + (changes.items.get(id) ?? 0)
    const given = writtenOff.get(id) ?? 0
    if (balance === 0 && (given === 0 || !input.withWrittenOff)) return []
    const days = daysBetween(byDueDate ? row.due_date : row.date, input.asOf)
    return [
      {
        openItemId: id,
        contactId: Number(row.contact_id),
        storeId: Number(row.store_id),
        source: { type: row.source_type, id: Number(row.source_id), number: row.source_number },
        memo: row.memo,
        date: row.date,
        dueDate: row.due_date,
        amount: Number(row.amount),
        balance,
        writtenOff: given,
        days,
        bucket: agingBucket(days),
      },
    ]
  })
  return aged.sort((a, b) => (a.date === b.date ? a.openItemId - b.openItemId : a.date < b.date ? -1 : 1))
}
