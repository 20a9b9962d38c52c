import { addDays, batches, currentTenantId, database, multiplyMoneyByRatio, type BusinessDate, type Money } from '@benchpin/kernel'
import type { DateRange } from '@benchpin/plugins/reports'
import { BEGINNING } from './tax_figures.ts'

/** Tax that was received, by place. */
export interface CollectedTax {
  jurisdiction: string | null
  collected: Money
}

type Row = Record<string, string | number | null>

/** An open item of a taxed document, with what of it was settled before the period and through it. */
interface SettledItem {
  key: string
  sourceType: string
  sourceId: number
  amount: Money
  date: BusinessDate
  reversedOn: BusinessDate | null
  before: Money
  through: Money
}

/** Items that payments and credits moved in the period. What a credit item paid elsewhere settles the credit item. */
async function settledItems(from: BusinessDate, to: BusinessDate): Promise<SettledItem[]> {
  const settled = new Map<number, SettledItem>()
  for (const [side, sign] of [['open_item_id', 1], ['credit_item_id', -1]] as const) {
    const rows = (await database()
      .from('receivables_applications as a')
      .join('receivables_open_items as i', (join) => join.on('i.tenant_id', 'a.tenant_id').andOn('i.id', `a.${side}`))
      .where('a.tenant_id', currentTenantId())
      .where('a.date', '<=', to)
      .groupBy('i.id', 'i.source_type', 'i.source_id', 'i.amount', 'i.date', 'i.reversed_on')
      .havingRaw('max(a.date) >= ?', [from])
      .select('i.id', 'i.source_type', 'i.source_id', 'i.amount', 'i.date', 'i.reversed_on')
      .select(database().raw('sum(case when a.date < ? then a.amount else 0 end) as settled_before', [from]))
      .select(database().raw('sum(a.amount) as settled_through'))) as Row[]
    for (const row of rows) {
      const id = Number(row.id)
      const item = settled.get(id) ?? itemOf(row)
      item.before += sign * Number(row.settled_before)
      item.through += sign * Number(row.settled_through)
      settled.set(id, item)
    }
  }
  return [...settled.values()]
}

function itemOf(row: Row): SettledItem {
  const [sourceType, sourceId] = [String(row.source_type), Number(row.source_id)]
  return { key: `${sourceType}:${sourceId}`, sourceType, sourceId, amount: Number(row.amount), date: String(row.date), reversedOn: row.reversed_on === null ? null : String(row.reversed_on), before: 0, through: 0 }
}

interface DocumentTax {
  jurisdiction: string | null
  before: Money
  through: Money
}

/** Tax of documents as it stood before the period and at its end, by place. */
async function taxOf(items: readonly SettledItem[], from: BusinessDate, to: BusinessDate, store: number[]): Promise<Map<string, DocumentTax[]>> {
  const found = new Map<string, DocumentTax[]>()
  for (const [type, ofType] of Map.groupBy(items, ({ sourceType }) => sourceType)) {
    for (const batch of batches([...new Set(ofType.map(({ sourceId }) => sourceId))])) {
      const rows = (await database()
        .from('tax_entries')
        .where('tenant_id', currentTenantId())
        .where('source_type', type)
        .whereIn('source_id', batch)
        .whereIn('store_id', store)
        .where('date', '<=', to)
        .groupBy('source_id', 'jurisdiction')
        .select('source_id', 'jurisdiction')
        .select(database().raw('sum(case when date < ? then base + surtax else 0 end) as tax_before', [from]))
        .select(database().raw('sum(base + surtax) as tax_through'))) as Row[]
      for (const row of rows) {
        const key = `${type}:${row.source_id}`
        const tax = { jurisdiction: row.jurisdiction === null ? null : String(row.jurisdiction), before: Number(row.tax_before), through: Number(row.tax_through) }
        found.set(key, [...(found.get(key) ?? []), tax])
      }
    }
  }
  return found
}

/** The part of a document's tax that so much of its amount pays; nothing where the item does not stand on the day. */
function part(tax: Money, settled: Money, item: SettledItem, day: BusinessDate): Money {
  if (item.amount === 0 || item.date > day || (item.reversedOn !== null && item.reversedOn <= day)) return 0
  const sign = item.amount < 0 ? -1n : 1n
  return multiplyMoneyByRatio(tax, { numerator: BigInt(settled) * sign, denominator: BigInt(item.amount) * sign })
}

/**
 * Tax that was received in a period: of each document the part of its tax that is the paid part of its total. It is the
 * difference of what was received through the period's end and before it, so that a document that is paid in full has had
 * all its tax collected to the cent, in however many payments.
 */
export async function collectedTax({ from, to }: DateRange, store: number[]): Promise<CollectedTax[]> {
  const [first, last] = [from ?? BEGINNING, to ?? '9999-12-31']
  const items = await settledItems(first, last)
  const taxes = await taxOf(items, first, last, store)
  const collected = new Map<string | null, Money>()
  for (const item of items) {
    for (const { jurisdiction, before, through } of taxes.get(item.key) ?? []) {
      const now = part(through, item.through, item, last) - (first === BEGINNING ? 0 : part(before, item.before, item, addDays(first, -1)))
      collected.set(jurisdiction, (collected.get(jurisdiction) ?? 0) + now)
    }
  }
  return [...collected].map(([jurisdiction, amount]) => ({ jurisdiction, collected: amount }))
}
