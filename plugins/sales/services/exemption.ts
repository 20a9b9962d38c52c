import type { Contact } from '@benchpin/plugins/contacts'

/** Reasons that lie with the customer: they come and go with him. The others lie with the sale. */
const OF_THE_CUSTOMER = new Set(['resale', 'exempt_organization'])

/** What an invoice keeps of its exemption. */
export interface Exemption {
  /** Id of one of the tax plugin's reasons, null where tax is owed. */
  exemptReason: string | null
  exemptNote: string | null
}

/** What an invoice says of exemption once it is this customer's; `current` is what it says now. */
export function exemptionFor(customer: Contact, current: Exemption): Exemption {
  if (customer.taxExempt) {
    const words = customer.taxExemptReason ?? ''
    const note = [words, customer.taxExemptNumber].filter(Boolean).join(', ').slice(0, 191)
    return { exemptReason: /resale/i.test(words) ? 'resale' : 'exempt_organization', exemptNote: note || null }
  }
  const liesWithSale = current.exemptReason !== null && !OF_THE_CUSTOMER.has(current.exemptReason)
  return liesWithSale ? { exemptReason: current.exemptReason, exemptNote: current.exemptNote } : { exemptReason: null, exemptNote: null }
}
