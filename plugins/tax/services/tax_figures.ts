import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import type { DateRange } from '@benchpin/plugins/reports'

/** What was invoiced in a place: what a tax return asks for. */
export interface TaxFigures {
  /** Place whose rates were charged; null where the store had none chosen. */
  jurisdiction: string | null
  taxable: Money
  exempt: Money
  /** The part of `taxable` on which the surtax was owed. */
  surtaxable: Money
  base: Money
  surtax: Money
}

/** What entries are narrowed by. */
export interface TaxFilters {
  date: DateRange
  store: number[]
  place: string[]
}

type Row = Record<string, string | number | null>

/** Entries that are older than the surtaxable amount count with all that was taxed. */
export const SURTAXABLE = 'coalesce(tax_entries.surtaxable_amount, case when tax_entries.surtax = 0 then 0 else tax_entries.taxable_amount end)'

/** The place `none` stands for entries of stores that had no place chosen. */
export const NO_PLACE = 'none'

/** The entries of a period; returns and voids stand in it with their sign, on their own day. */
export function entriesOf({ date: { from, to }, store, place }: TaxFilters) {
  const query = database().from('tax_entries').where('tax_entries.tenant_id', currentTenantId()).whereIn('tax_entries.store_id', store)
  if (from) query.where('tax_entries.date', '>=', from)
  if (to) query.where('tax_entries.date', '<=', to)
  if (place.length > 0) {
    const named = place.filter((id) => id !== NO_PLACE)
    query.where((either) => {
      either.whereIn('tax_entries.jurisdiction', named)
      if (named.length < place.length) either.orWhereNull('tax_entries.jurisdiction')
    })
  }
  return query
}

const sums = { taxable: 'tax_entries.taxable_amount', exempt: 'tax_entries.exempt_amount', surtaxable: SURTAXABLE, base: 'tax_entries.base', surtax: 'tax_entries.surtax' } as const

const summed = () => Object.entries(sums).map(([key, expression]) => database().raw(`sum(${expression}) as ${key}`))

const figuresOf = (row: Row | undefined): Omit<TaxFigures, 'jurisdiction'> => {
  const of = (key: keyof typeof sums) => Number(row?.[key] ?? 0)
  return { taxable: of('taxable'), exempt: of('exempt'), surtaxable: of('surtaxable'), base: of('base'), surtax: of('surtax') }
}

/** What was invoiced in a period, place by place. */
export async function figuresByPlace(filters: TaxFilters): Promise<TaxFigures[]> {
  const rows = (await entriesOf(filters).groupBy('tax_entries.jurisdiction').orderBy('tax_entries.jurisdiction').select('tax_entries.jurisdiction').select(summed())) as Row[]
  return rows.map((row) => ({ jurisdiction: row.jurisdiction === null ? null : String(row.jurisdiction), ...figuresOf(row) }))
}

/** What was invoiced in a period, all together, by a statement of its own. */
export async function figuresTogether(filters: TaxFilters): Promise<Omit<TaxFigures, 'jurisdiction'>> {
  const [row] = (await entriesOf(filters).select(summed())) as Row[]
  return figuresOf(row)
}

/** A day of all days before it. */
export const BEGINNING: BusinessDate = '0000-01-01'
