import { contributionsOf, sumMoney, tenantState, type FilterOption } from '@benchpin/kernel'
import { journalSource } from '@benchpin/plugins/ledger'
import { defineReport, reportHref, rowsSource, tableSource, type ReportRow } from '@benchpin/plugins/reports'
import { allJurisdictions, placeName } from '../data/jurisdiction.ts'
import { exemptReasonLabel } from '../data/exempt_reasons.ts'
import { collectedTax } from '../services/collected_tax.ts'
import { entriesOf, figuresByPlace, figuresTogether, NO_PLACE, SURTAXABLE, type TaxFilters } from '../services/tax_figures.ts'

const ID = 'tax.liability'

const nameOf = (jurisdiction: string | null) => (jurisdiction === null ? 'No place of sale' : placeName(jurisdiction))

async function placeOptions(): Promise<FilterOption[]> {
  const { stores } = await tenantState()
  const own = stores.map(({ id, name }) => ({ value: `store-${id}`, label: `Own rates of ${name}` }))
  return [...allJurisdictions().map(({ id, title }) => ({ value: id, label: title })), ...own, { value: NO_PLACE, label: 'No place of sale' }]
}

/** Liability and collection of each place; a place that only collected in the period has a row too. */
async function byPlace(filters: TaxFilters): Promise<ReportRow[]> {
  const wanted = (jurisdiction: string | null) => filters.place.length === 0 || filters.place.includes(jurisdiction ?? NO_PLACE)
  const collected = new Map((await collectedTax(filters.date, filters.store)).filter(({ jurisdiction }) => wanted(jurisdiction)).map((row) => [row.jurisdiction, row.collected]))
  const figures = new Map((await figuresByPlace(filters)).map((row) => [row.jurisdiction, row]))
  return [...new Set([...figures.keys(), ...collected.keys()])].map((jurisdiction) => {
    const { taxable = 0, exempt = 0, surtaxable = 0, base = 0, surtax = 0 } = figures.get(jurisdiction) ?? {}
    return {
      ...{ placeId: jurisdiction ?? NO_PLACE, place: nameOf(jurisdiction), gross: taxable + exempt, exempt, taxable, surtaxable, aboveCap: taxable - surtaxable },
      ...{ base, surtax, liability: base + surtax, collected: collected.get(jurisdiction) ?? 0 },
    }
  })
}

async function totals(filters: TaxFilters) {
  const { taxable, exempt, surtaxable, base, surtax } = await figuresTogether(filters)
  const collected = sumMoney((await byPlace(filters)).map((row) => Number(row.collected)))
  return { gross: taxable + exempt, exempt, taxable, surtaxable, aboveCap: taxable - surtaxable, base, surtax, liability: base + surtax, collected }
}

/** Each entry with its document. */
function documents(filters: TaxFilters) {
  const t = (column: string) => `tax_entries.${column}`
  return tableSource({
    query: () => entriesOf(filters),
    key: t('id'),
    order: 'date',
    select: ['id', 'date', 'store_id', 'jurisdiction', 'source_type', 'source_id', 'source_number', 'taxable_amount', 'exempt_amount', 'exempt_reason', 'surtaxable_amount', 'base', 'surtax', 'reverses_id'].map(t),
    sort: { date: t('date'), number: t('source_number'), taxable: t('taxable_amount'), exempt: t('exempt_amount'), liability: `(${t('base')} + ${t('surtax')})` },
    totals: {
      ...{ gross: `(${t('taxable_amount')} + ${t('exempt_amount')})`, exempt: t('exempt_amount'), taxable: t('taxable_amount'), surtaxable: SURTAXABLE },
      ...{ aboveCap: `(${t('taxable_amount')} - ${SURTAXABLE})`, base: t('base'), surtax: t('surtax'), liability: `(${t('base')} + ${t('surtax')})` },
    },
    async rows(records) {
      const sources = new Map((await contributionsOf(journalSource)).map((source) => [source.type, source]))
      const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
      return records.map((row) => {
        const of = (key: string) => Number(row[key] ?? 0)
        const [taxable, exempt, base, surtax] = [of('taxable_amount'), of('exempt_amount'), of('base'), of('surtax')]
        const surtaxable = row.surtaxable_amount === null ? (surtax === 0 ? 0 : taxable) : of('surtaxable_amount')
        return {
          ...{ id: of('id'), href: sources.get(String(row.source_type))?.href(of('source_id')) ?? null, date: String(row.date), number: String(row.source_number), store: stores.get(of('store_id')) ?? '' },
          ...{ place: nameOf(row.jurisdiction === null ? null : String(row.jurisdiction)), reason: row.exempt_reason === null ? '' : exemptReasonLabel(String(row.exempt_reason)) },
          ...{ what: row.reverses_id === null ? 'Invoiced' : 'Taken back', gross: taxable + exempt, exempt, taxable, surtaxable, aboveCap: taxable - surtaxable, base, surtax, liability: base + surtax },
        }
      })
    },
  })
}

/**
 * R26. Liability by the day of the invoice, collection by the day of the payment, place by place. The liability of all days,
 * less what was paid to the states, is the ledger's sales tax payable.
 */
export const taxLiability = defineReport<TaxFilters>({
  id: ID,
  code: 'R26',
  title: 'Sales tax liability and collected',
  description: 'What was invoiced with and without tax in each county, state tax and surtax apart, as a return (Florida: Form DR-15) asks for it; and what of the tax was received.',
  group: 'Tax',
  permission: 'tax.view',
  filters: [
    { key: 'date', label: 'Date', type: 'date_range', default: 'last_month' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'place', label: 'Place', type: 'choice', options: placeOptions },
  ],
  levels: ['summary', 'detail'],
  columns: [
    { key: 'date', label: 'Date', type: 'date', detailOnly: true },
    { key: 'number', label: 'Document', type: 'code', detailOnly: true, drillDown: (row) => (typeof row.href === 'string' ? row.href : null) },
    { key: 'what', label: 'Entry', type: 'text', detailOnly: true },
    { key: 'place', label: 'Place', type: 'text' },
    { key: 'store', label: 'Store', type: 'text', detailOnly: true },
    { key: 'gross', label: 'Gross sales', type: 'money', total: 'sum' },
    { key: 'exempt', label: 'Exempt', type: 'money', total: 'sum' },
    { key: 'reason', label: 'Reason', type: 'text', detailOnly: true },
    { key: 'taxable', label: 'Taxable', type: 'money', total: 'sum' },
    { key: 'surtaxable', label: 'Subject to surtax', type: 'money', total: 'sum' },
    { key: 'aboveCap', label: 'Not subject to surtax', type: 'money', total: 'sum' },
    { key: 'base', label: 'State tax', type: 'money', total: 'sum' },
    { key: 'surtax', label: 'Surtax', type: 'money', total: 'sum' },
    { key: 'liability', label: 'Tax owed', type: 'money', total: 'sum' },
    { key: 'collected', label: 'Tax collected', type: 'money', total: 'sum', summaryOnly: true },
  ],
  drillDown: (row, filters, level) => (level === 'detail' ? (typeof row.href === 'string' ? row.href : null) : reportHref(ID, { level: 'detail', filters: { ...filters, place: [String(row.placeId)] } })),
  query: (filters, level) =>
    level === 'detail'
      ? documents(filters)
      : rowsSource({ rows: () => byPlace(filters), totals: () => totals(filters), order: 'place', sortable: ['place', 'gross', 'exempt', 'taxable', 'base', 'surtax', 'liability', 'collected'] }),
  empty: 'Nothing was invoiced in this period.',
})
