import { can } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { paymentsOf, type PaymentWarningSource, type ProposedPayment } from '@benchpin/plugins/receivables'
import { Payer } from '../models/payer.ts'
import { countsAsCash, mayCount, relatedCash } from './counted_cash.ts'
import { ruleOn } from './rules.ts'
import { crossing } from './window.ts'
import { missingOf, warningWords } from './words.ts'

/** Id under which what is paid now stands among what was paid before. */
const NOW = Number.MAX_SAFE_INTEGER

/** The walk-in customer is many people: only what is paid on one document is surely of one of them. */
async function ofOneDocument({ payable }: ProposedPayment): Promise<number[]> {
  return payable ? (await paymentsOf(payable.type, payable.id)).map(({ paymentId }) => paymentId) : []
}

/** Says before a payment is taken that it must be reported, why, and what to ask for. */
export const tillWarning: PaymentWarningSource = {
  id: 'cash_reporting.till',
  async warn(payment) {
    const { contactId, date, tenders } = payment
    if (!tenders.some(mayCount)) return []
    const rule = await ruleOn(date)
    const now = rule ? tenders.filter((tender) => countsAsCash(rule, tender)).reduce((sum, { amount }) => sum + amount, 0) : 0
    if (!rule || now === 0) return []
    const contact = await findContact(contactId)
    const nameless = contact.special === 'walk_in'
    const earlier = await relatedCash(contactId, date, rule, nameless ? await ofOneDocument(payment) : null)
    const reported = crossing([...earlier, { id: NOW, date, amount: now }], NOW, rule.threshold, rule.windowMonths)
    if (reported.length === 0) return []
    const payer = nameless ? null : await Payer.query().where('contactId', contactId).first()
    return [
      {
        id: 'cash_reporting.form_8300',
        title: 'This cash must be reported',
        text: await warningWords(contact, reported.filter(({ id }) => id !== NOW), now, rule),
        steps: [...(nameless ? ['Choose the customer: the report needs a name'] : []), ...missingOf(payer).map((what) => `Ask for ${what.charAt(0).toLowerCase()}${what.slice(1)}`)],
        tone: 'warning' as const,
        ...(!nameless && (await can('cash_reporting.collect')) ? { link: { label: 'Note the details of the payer', href: `/cash-reports/payers/${contactId}` } } : {}),
      },
    ]
  },
}
