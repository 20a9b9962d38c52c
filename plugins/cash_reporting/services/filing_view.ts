import { currentTenantId, database, findRecord, tenantState } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { CASH_INSTRUMENTS } from '../data/federal_rules.ts'
import type { FilingView, PayerView } from '../http/screen_props.ts'
import { Filing } from '../models/filing.ts'
import { Payer } from '../models/payer.ts'
import { missingOf } from './words.ts'

/** What a payer gave, without the taxpayer number itself. */
export function payerView(payer: Payer | null): PayerView {
  const { legalName = null, taxpayerEnding = null, birthDate = null, address = null, city = null, region = null, postalCode = null, country = null } = payer ?? {}
  const { occupation = null, idType = null, idNumber = null, idIssuer = null, notedBy = null } = payer ?? {}
  return { legalName, taxpayerEnding, birthDate, address, city, region, postalCode, country, occupation, idType, idNumber, idIssuer, notedBy, missing: missingOf(payer) }
}

/** The words of a way to pay, as the form has them. */
export function cashKind(kind: string | null): string {
  return kind === null ? 'Currency' : (CASH_INSTRUMENTS[kind] ?? kind)
}

/** The payments that a report counts, in their order. */
async function paymentsOf(filingId: number): Promise<FilingView['payments']> {
  const rows = (await database()
    .from('cash_reporting_filing_payments as f')
    .join('receivables_payments as p', (join) => join.on('p.tenant_id', 'f.tenant_id').andOn('p.id', 'f.payment_id'))
    .where('f.tenant_id', currentTenantId())
    .where('f.filing_id', filingId)
    .orderBy('p.date')
    .orderBy('p.id')
    .select('p.id', 'p.number', 'p.date', 'p.kind', 'p.amount', 'p.reference', 'p.voided_on')) as Record<string, string | number | null>[]
  return rows.map(({ id, number, date, kind, amount, reference, voided_on: voidedOn }) => ({
    ...{ id: Number(id), number: String(number), date: String(date), kind: cashKind(kind === null ? null : String(kind)), amount: Number(amount) },
    ...{ reference: reference === null ? null : String(reference), voidedOn: voidedOn === null ? null : String(voidedOn) },
  }))
}

/** A report whole. @throws RecordNotFoundError */
export async function filingView(id: number): Promise<FilingView> {
  const filing = await findRecord(Filing, id)
  const contact = await findContact(filing.contactId)
  const { stores, name } = await tenantState()
  const { version, amount, firstOn, crossedOn, dueOn, statementDueOn, status, split, warning, raisedBy, raisedAt, filedOn, filedNumber, reason, statementSentOn, storeId } = filing
  return {
    ...{ id, version, amount, firstOn, crossedOn, dueOn, statementDueOn, status, split, warning, raisedBy, raisedAt, filedOn, filedNumber, reason, statementSentOn },
    business: name,
    store: stores.find((store) => store.id === storeId)?.name ?? '',
    contact: { id: contact.id, name: contact.displayName, named: contact.special === null },
    payer: payerView(await Payer.query().where('contactId', contact.id).first()),
    payments: await paymentsOf(id),
  }
}
