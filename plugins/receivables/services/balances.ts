import { currentTenantId, database, sumMoney, type Money } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import type { CreditSource, CustomerBalance, CustomerCredit } from './contract.ts'
import { freeOf } from './hold_records.ts'
import { byAge } from './records.ts'

interface Sums {
  owed?: number | string | null
  credit?: number | string | null
  held?: number | string | null
  credit_limit?: number | string | null
}

const number = (value: number | string | null | undefined) => Number(value ?? 0)

/** What a customer owes and what is owed to the customer, as it stands now. */
export async function customerBalance(contactId: number): Promise<CustomerBalance> {
  const standing = (table: string) => database().from(table).where('tenant_id', currentTenantId()).where('is_open', 1).where('contact_id', contactId)
  const raw = (sql: string) => database().raw(sql)
  const items = (await standing('receivables_open_items')
    .select(
      raw('sum(case when balance > 0 then balance else 0 end) as owed'),
      raw('sum(case when balance < 0 then -balance else 0 end) as credit'),
      raw('sum(-held) as held')
    )
    .first()) as Sums | null
  const payments = (await standing('receivables_payments').select(raw('sum(unapplied) as credit'), raw('sum(held) as held')).first()) as Sums | null
  const owed = number(items?.owed)
  const credit = number(items?.credit) + number(payments?.credit)
  return { owed, credit, held: number(items?.held) + number(payments?.held), balance: owed - credit }
}

/** What a customer owes, the credit that may be applied, and the credit limit (null for none), in one statement: for who shows them beside a document. */
export async function customerFooting(contactId: number): Promise<{ owed: Money; free: Money; limit: Money | null }> {
  const standing = (table: string, columns: string) =>
    database().from(table).where('tenant_id', currentTenantId()).where('is_open', 1).where('contact_id', contactId).select(database().raw(columns))
  const items = 'sum(case when balance > 0 then balance else 0 end) as owed, sum(case when amount < 0 and held > balance then held - balance else 0 end) as credit, null as credit_limit'
  const payments = '0 as owed, sum(case when unapplied > held then unapplied - held else 0 end) as credit, null as credit_limit'
  const terms = database().from('receivables_terms').where('tenant_id', currentTenantId()).where('contact_id', contactId).select(database().raw('0 as owed, 0 as credit, credit_limit'))
  const rows = (await standing('receivables_open_items', items).unionAll(standing('receivables_payments', payments)).unionAll(terms)) as Sums[]
  const limit = rows.find(({ credit_limit }) => credit_limit !== null && credit_limit !== undefined)?.credit_limit
  return { owed: sumMoney(rows.map(({ owed }) => number(owed))), free: sumMoney(rows.map(({ credit }) => number(credit))), limit: limit === undefined || limit === null ? null : Number(limit) }
}

/** The customer's credit that may be applied, oldest first. Deposits held for documents are not free. */
export async function creditOf(contactId: number): Promise<CustomerCredit> {
  const payments = await Payment.query().where('is_open', 1).where('contact_id', contactId)
  const items = await OpenItem.query().where('is_open', 1).where('contact_id', contactId).where('amount', '<', 0)
  const sources: CreditSource[] = [
    ...payments.map((payment) => ({ kind: 'payment' as const, id: payment.id, number: payment.number, date: payment.date, amount: freeOf({ payment }) })),
    ...items.map((item) => ({ kind: 'credit_item' as const, id: item.id, number: item.sourceNumber, date: item.date, amount: freeOf({ creditItem: item }) })),
  ]
  const free = sources.filter(({ amount }) => amount > 0).sort(byAge)
  return { total: sumMoney(free.map(({ amount }) => amount)), sources: free }
}
