import { nowInstant, Store, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { takePayment } from '@benchpin/plugins/receivables'
import { CashRule } from './models/cash_rule.ts'
import { Filing, FilingPayment } from './models/filing.ts'
import { Payer } from './models/payer.ts'

let count = 0

async function contactId(): Promise<number> {
  return (await createContact({ kind: 'person', firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] })).id
}

async function storeId(): Promise<number> {
  return (await Store.query().orderBy('id').firstOrFail()).id
}

async function filing(): Promise<Filing> {
  return Filing.create({
    ...{ contactId: await contactId(), storeId: await storeId(), amount: 1_200_000, firstOn: '2026-01-05', crossedOn: '2026-01-05', dueOn: '2026-01-20', statementDueOn: '2027-01-31' },
    ...{ status: 'to_file', split: false, warning: '$12,000.00 in cash from Ana Reyes', raisedBy: 'Lena Ortiz', raisedAt: nowInstant(), filedOn: null, filedNumber: null, reason: null, statementSentOn: null },
  })
}

async function payer(): Promise<Payer> {
  const known = { legalName: 'Ana Reyes', birthDate: '1980-05-01', address: '1 Bay Street', city: 'Tampa', region: 'FL', postalCode: '33602', country: 'USA', occupation: 'Dentist' }
  return Payer.create({ contactId: await contactId(), ...known, taxpayerNumber: null, taxpayerEnding: null, idType: 'Driver license', idNumber: 'R123', idIssuer: 'Florida', notedBy: 'Lena Ortiz' })
}

async function filingPayment(): Promise<FilingPayment> {
  const { id, contactId: customer, storeId: store } = await filing()
  const { paymentIds } = await takePayment({ contactId: customer, storeId: store, date: '2026-01-05', tenders: [{ tender: 'cash', amount: 1_000 }], applyTo: { unapplied: true } })
  return FilingPayment.create({ filingId: id, paymentId: paymentIds[0]! })
}

async function rule(): Promise<CashRule> {
  const startsOn = `19${String(10 + (count % 80)).padStart(2, '0')}-01-${String(1 + (Math.floor(count++ / 80) % 28)).padStart(2, '0')}`
  return CashRule.create({ threshold: 1_000_000, instrumentCap: 1_000_000, windowMonths: 12, dueDays: 15, statementBy: '01-31', watchDays: 15, startsOn, endsOn: startsOn, source: 'Made for a test' })
}

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The models of cash reporting with the factories that tests make records with. */
export const cashReportingModels: ModelContribution[] = [of(CashRule, rule), of(Payer, payer), of(Filing, filing), of(FilingPayment, filingPayment)]
