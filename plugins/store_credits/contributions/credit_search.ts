import { formatMoney, tenantState, type SearchSource } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { StoreCredit } from '../models/store_credit.ts'
import { CREDIT, VIEW } from '../services/names.ts'

/** Store credits in the global search, by their number. */
export const creditSearch: SearchSource = {
  id: CREDIT,
  label: 'Store credits',
  icon: 'i-lucide-badge-dollar-sign',
  permission: VIEW,
  async resolve(ids) {
    const { currency, locale } = await tenantState()
    const found = new Map((await StoreCredit.query().whereIn('id', ids)).map((credit) => [credit.id, credit]))
    const contacts = await findContacts([...found.values()].map(({ contactId }) => contactId))
    return ids.flatMap((id) => {
      const credit = found.get(id)
      if (!credit) return []
      const detail = [contacts.get(credit.contactId)?.displayName, `${formatMoney(credit.remaining, { currency, locale })} remaining`].filter(Boolean).join(' · ')
      return [{ id, title: credit.number, detail, peek: CREDIT, href: `/store-credits/${id}` }]
    })
  },
}
