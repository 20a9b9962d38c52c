import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import { walkInContact } from '@benchpin/plugins/contacts'
import type { StatementChoice } from '../models/statement_run.ts'
import { customerStandings } from '../services/customer_standings.ts'

/** A customer who gets a statement, with the balance at the end of its period. */
export interface ChosenCustomer {
  contactId: number
  balance: Money
}

/**
 * Who gets a statement for a period that ends on a day, in the order of their ids. Ticked customers get one whatever their
 * balance is; the walk-in customer, who is many people, never does.
 */
export async function chooseCustomers({ who, days, contactIds, storeIds }: StatementChoice, to: BusinessDate): Promise<ChosenCustomer[]> {
  const standings = await customerStandings(to, storeIds)
  const walkIn = (await walkInContact()).id
  const balances = new Map(standings.map(({ contactId, balance }) => [contactId, balance]))
  const chosen =
    who === 'ticked'
      ? [...new Set(contactIds)].map((contactId) => ({ contactId, balance: balances.get(contactId) ?? 0 }))
      : standings.filter(({ balance, pastDue }) => (who === 'overdue' ? (pastDue ?? 0) > days : balance !== 0))
  return chosen.filter(({ contactId }) => contactId !== walkIn).map(({ contactId, balance }) => ({ contactId, balance })).sort((a, b) => a.contactId - b.contactId)
}

/** What a run would come to. */
export interface StatementPreview {
  customers: number
  balance: Money
  /** Of them: have an e-mail address. */
  withAddress: number
  /** Of them: were mailed the statement of this very period before. */
  mailedBefore: number
}

const CHUNK = 500

/** Counts over the chosen customers, some hundred at a time. */
async function counted(ids: readonly number[], count: (chunk: number[]) => Promise<number>): Promise<number> {
  let sum = 0
  for (let at = 0; at < ids.length; at += CHUNK) sum += await count(ids.slice(at, at + CHUNK))
  return sum
}

const countOf = async (query: PromiseLike<unknown>) => Number(((await query) as { count: number | string }[])[0]?.count ?? 0)

/** What a run for these days and customers would come to, before it is begun. */
export async function previewRun(choice: StatementChoice, from: BusinessDate, to: BusinessDate): Promise<StatementPreview> {
  const chosen = await chooseCustomers(choice, to)
  const ids = chosen.map(({ contactId }) => contactId)
  const contacts = (chunk: number[]) => countOf(database().from('contacts_contacts').where('tenant_id', currentTenantId()).whereIn('id', chunk).whereNotNull('email').count('* as count'))
  const before = (chunk: number[]) =>
    countOf(database().from('receivables_statements').where('tenant_id', currentTenantId()).whereIn('contact_id', chunk).where('from_date', from).where('to_date', to).whereNotNull('mailed_at').count('* as count'))
  return { customers: ids.length, balance: chosen.reduce((sum, { balance }) => sum + balance, 0), withAddress: await counted(ids, contacts), mailedBefore: await counted(ids, before) }
}
