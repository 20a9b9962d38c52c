import { addDays, currentTenantId, database, type BusinessDate, type ListQuery } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import type { WatchedCustomer } from '../http/screen_props.ts'
import { onlyCash } from './counted_cash.ts'
import { ruleOn } from './rules.ts'

/** Part of the limit from which a customer is shown, in percent. */
const FROM_PERCENT = 80
const SHOWN = 100

/** Customers whose unreported cash of the last days comes close to the limit, the most first. */
export async function watchedCustomers(today: BusinessDate): Promise<WatchedCustomer[]> {
  const rule = await ruleOn(today)
  if (!rule) return []
  const query = database()
    .from('receivables_payments')
    .join('contacts_contacts as c', (join) => join.on('c.tenant_id', 'receivables_payments.tenant_id').andOn('c.id', 'receivables_payments.contact_id'))
    .leftJoin('cash_reporting_filing_payments as f', (join) => join.on('f.tenant_id', 'receivables_payments.tenant_id').andOn('f.payment_id', 'receivables_payments.id'))
    .where('receivables_payments.tenant_id', currentTenantId())
    .where('receivables_payments.state', 'posted')
    .where('receivables_payments.date', '>=', addDays(today, -rule.watchDays))
    .whereNull('c.special')
    .whereNull('f.id')
  const rows = (await onlyCash(query as ListQuery, rule)
    .groupBy('receivables_payments.contact_id')
    .havingRaw('sum(receivables_payments.amount) * 100 >= ?', [rule.threshold * FROM_PERCENT])
    .orderByRaw('sum(receivables_payments.amount) desc')
    .limit(SHOWN)
    .select('receivables_payments.contact_id')
    .select(database().raw('count(*) as payments'), database().raw('min(receivables_payments.date) as first_on'), database().raw('max(receivables_payments.date) as last_on'))
    .sum('receivables_payments.amount as amount')) as Record<string, string | number>[]
  const contacts = await findContacts(rows.map((row) => Number(row.contact_id)))
  return rows.map((row) => {
    const [contactId, amount] = [Number(row.contact_id), Number(row.amount)]
    return { contactId, name: contacts.get(contactId)?.displayName ?? '', payments: Number(row.payments), amount, firstOn: String(row.first_on), lastOn: String(row.last_on), share: (amount / rule.threshold).toFixed(4) }
  })
}
