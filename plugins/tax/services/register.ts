import { batches, currentTenantId, database, isDuplicateKey, nowInstant, transaction, type BusinessDate, type Money } from '@benchpin/kernel'
import type { Source } from '@benchpin/plugins/ledger'
import { TaxAlreadyReversedError } from '../errors.ts'
import { jurisdictionOf } from './rates_for.ts'
import type { ExemptPart } from './tax_types.ts'

/** The tax of a posted document, as the register keeps it. Below zero for a return. */
export interface TaxRecord {
  source: Source
  date: BusinessDate
  storeId: number
  contactId: number | null
  /** What tax was owed on. */
  taxableAmount: Money
  /** What the surtax was owed on: the part of it up to the cap of each item. */
  surtaxableAmount: Money
  /** What was sold without tax, by reason. */
  exempt: readonly ExemptPart[]
  /** The place whose rates were charged; that of the store where absent. */
  jurisdiction?: string | null
  base: Money
  surtax: Money
}

interface EntryRow {
  id: number
  store_id: number
  jurisdiction: string | null
  source_number: string
  contact_id: number | null
  taxable_amount: number
  surtaxable_amount: number | null
  exempt_amount: number
  exempt_reason: string | null
  base: number
  surtax: number
}

/**
 * Enters a posted document's tax into the register. The posting itself credits sales_tax_payable with base and
 * surtax in the same transaction; `ledger:verify` holds the two against each other.
 */
export async function recordTax(record: TaxRecord): Promise<void> {
  await recordTaxes([record])
}

/** Enters the tax of many documents at once: for loading and importing. */
export async function recordTaxes(records: readonly TaxRecord[]): Promise<void> {
  const recordedAt = nowInstant()
  const rows: Record<string, unknown>[] = []
  for (const record of records) {
    const jurisdiction = record.jurisdiction === undefined ? await jurisdictionOf(record.storeId) : record.jurisdiction
    rows.push(...rowsOf(record, jurisdiction, recordedAt))
  }
  await write(rows)
}

/** Money that is taken and is no sale yet: a return asks for sales alone. */
const NO_SALES = new Set(['gift_card'])

/** A row with the tax and the first reason, and one for each further reason. */
function rowsOf(record: TaxRecord, jurisdiction: string | null, recordedAt: string): Record<string, unknown>[] {
  const { source, date, storeId, contactId, taxableAmount, surtaxableAmount, exempt, base, surtax } = record
  const of = { tenant_id: currentTenantId(), date, store_id: storeId, jurisdiction, source_type: source.type, source_id: source.id, source_number: source.number, contact_id: contactId }
  const [first, ...others] = exempt.filter(({ reason }) => !NO_SALES.has(reason))
  const row = (taxed: { taxable: Money; surtaxable: Money; base: Money; surtax: Money }, part: ExemptPart | undefined) => ({
    ...of,
    taxable_amount: taxed.taxable,
    surtaxable_amount: taxed.surtaxable,
    exempt_amount: part?.amount ?? 0,
    exempt_reason: part?.reason ?? null,
    base: taxed.base,
    surtax: taxed.surtax,
    reverses_id: null,
    recorded_at: recordedAt,
  })
  return [row({ taxable: taxableAmount, surtaxable: surtaxableAmount, base, surtax }, first), ...others.map((part) => row({ taxable: 0, surtaxable: 0, base: 0, surtax: 0 }, part))]
}

async function write(rows: Record<string, unknown>[]): Promise<void> {
  for (const batch of batches(rows)) await database().insertQuery().table('tax_entries').multiInsert(batch)
}

async function standingEntries(source: Pick<Source, 'type' | 'id'>): Promise<EntryRow[]> {
  return (await database()
    .from('tax_entries as e')
    .leftJoin('tax_entries as r', (join) => join.on('r.tenant_id', 'e.tenant_id').andOn('r.reverses_id', 'e.id'))
    .where('e.tenant_id', currentTenantId())
    .where('e.source_type', source.type)
    .where('e.source_id', source.id)
    .whereNull('e.reverses_id')
    .whereNull('r.id')
    .forUpdate()
    .select('e.*')) as EntryRow[]
}

/**
 * Takes a document's tax out of the register, as of a day. What was reversed already stays as it is.
 *
 * @throws TaxAlreadyReversedError where another request was faster
 */
export async function reverseTax({ source, date }: { source: Source; date: BusinessDate }): Promise<void> {
  await transaction(async () => {
    const recordedAt = nowInstant()
    const mirrors = (await standingEntries(source)).map((entry) => ({
      tenant_id: currentTenantId(),
      date,
      store_id: Number(entry.store_id),
      jurisdiction: entry.jurisdiction,
      source_type: source.type,
      source_id: source.id,
      source_number: entry.source_number,
      contact_id: entry.contact_id,
      taxable_amount: -Number(entry.taxable_amount),
      surtaxable_amount: entry.surtaxable_amount === null ? null : -Number(entry.surtaxable_amount),
      exempt_amount: -Number(entry.exempt_amount),
      exempt_reason: entry.exempt_reason,
      base: -Number(entry.base),
      surtax: -Number(entry.surtax),
      reverses_id: Number(entry.id),
      recorded_at: recordedAt,
    }))
    try {
      await write(mirrors)
    } catch (error) {
      if (isDuplicateKey(error)) throw new TaxAlreadyReversedError()
      throw error
    }
  })
}

/**
 * All tax in the register less what was paid to the states, debit-positive: what is owed is below zero.
 */
export async function registerBalance(): Promise<Money> {
  const tenantId = currentTenantId()
  const [owed] = (await database().from('tax_entries').where('tenant_id', tenantId).sum('base as base').sum('surtax as surtax')) as Record<string, number | null>[]
  const [paid] = (await database().from('tax_remittances').where('tenant_id', tenantId).whereNull('voided_on').sum('tax as tax')) as Record<string, number | null>[]
  return Number(paid?.tax ?? 0) - Number(owed?.base ?? 0) - Number(owed?.surtax ?? 0)
}
