import type { BusinessDate } from '@benchpin/kernel'
import type { Contact } from '@benchpin/plugins/contacts'
import { resaleStanding } from '@benchpin/plugins/tax'
import { InvoiceInputError } from '../errors.ts'
import type { Invoice } from '../models/invoice.ts'

/** Reasons that lie with the customer: they come and go with him. The others lie with the sale. */
const OF_THE_CUSTOMER = new Set(['resale', 'exempt_organization'])

/** What an invoice keeps of its exemption. */
export interface Exemption {
  /** Id of one of the tax plugin's reasons, null where tax is owed. */
  exemptReason: string | null
  exemptNote: string | null
  certificateId: number | null
  authorizationNumber: string | null
}

const NONE: Exemption = { exemptReason: null, exemptNote: null, certificateId: null, authorizationNumber: null }

/** Where no certificate is noted, what stands on the contact counts. */
function asNoted({ taxExempt, taxExemptReason, taxExemptNumber }: Contact): Exemption | null {
  if (!taxExempt) return null
  const words = taxExemptReason ?? ''
  const note = [words, taxExemptNumber].filter(Boolean).join(', ').slice(0, 191)
  return { ...NONE, exemptReason: /resale/i.test(words) ? 'resale' : 'exempt_organization', exemptNote: note || null }
}

/**
 * What an invoice says of exemption once it is this customer's: exempt by a certificate that is valid on its day, taxed where
 * the customer has only others.
 *
 * @param current - what it says now
 */
export async function exemptionFor(customer: Contact, date: BusinessDate, current: Exemption): Promise<Exemption> {
  const { valid, refusal } = customer.special === null ? await resaleStanding(customer.id, date) : { valid: null, refusal: null }
  if (valid) return { ...NONE, exemptReason: 'resale', exemptNote: valid.words.slice(0, 191), certificateId: valid.id }
  const noted = asNoted(customer)
  if (noted && !(refusal && noted.exemptReason === 'resale')) return noted
  const liesWithSale = current.exemptReason !== null && !OF_THE_CUSTOMER.has(current.exemptReason)
  return liesWithSale ? { ...NONE, exemptReason: current.exemptReason, exemptNote: current.exemptNote } : NONE
}

/**
 * Rests an exemption for resale on the customer's certificate, or on the number that the state gave for this sale. Asked
 * again when the invoice is finalized, because certificates run out and dates change.
 *
 * @throws InvoiceInputError beside `exemptReason` where the customer has certificates and none of them is valid
 */
export async function restOnCertificate(invoice: Invoice): Promise<void> {
  if (invoice.exemptReason !== 'resale') {
    invoice.merge({ certificateId: null, authorizationNumber: null })
    return
  }
  const { valid, refusal } = await resaleStanding(invoice.contactId, invoice.date)
  const before = invoice.certificateId
  invoice.certificateId = valid?.id ?? null
  if (valid && valid.id !== before) invoice.exemptNote = valid.words.slice(0, 191)
  if (!valid && refusal && !invoice.authorizationNumber) throw new InvoiceInputError(refusal, { field: 'exemptReason' })
}
