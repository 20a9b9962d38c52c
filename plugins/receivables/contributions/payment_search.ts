import { formatMoney, tenantState, type SearchSource } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { Payment } from '../models/payment.ts'
import { PAYMENT_SEARCH } from '../services/payment_records.ts'
import { availableTenders } from '../services/tenders_taken.ts'

/** Payments in the global search: by their number, and by the number of the check or card. */
export const paymentSearch: SearchSource = {
  id: PAYMENT_SEARCH,
  label: 'Payments',
  icon: 'i-lucide-banknote',
  permission: 'receivables.view',
  async resolve(ids) {
    const { currency, locale } = await tenantState()
    const found = new Map((await Payment.query().whereIn('id', ids)).map((payment) => [payment.id, payment]))
    const contacts = await findContacts([...found.values()].map(({ contactId }) => contactId))
    const labels = new Map((await availableTenders()).map(({ id, label }) => [id, label]))
    return ids.flatMap((id) => {
      const payment = found.get(id)
      if (!payment) return []
      const { number, amount, tender, contactId, date, state } = payment
      const words = [contacts.get(contactId)?.displayName, formatMoney(amount, { currency, locale }), labels.get(tender) ?? tender, date, state === 'voided' ? 'voided' : null]
      return [{ id, title: number, detail: words.filter(Boolean).join(' · '), peek: PAYMENT_SEARCH, href: `/receivables/customers/${contactId}` }]
    })
  },
}
