import type { Tender } from '@benchpin/plugins/receivables'
import { OWED, TENDER } from '../services/names.ts'
import { masked, normalNumber } from '../services/numbers.ts'
import { takeCard, takeCardBack } from '../services/tender_books.ts'

/** Paying with a gift card takes from what is owed on cards. Of its number the payment keeps the last four digits. */
export const cardTender: Tender = {
  ...{ id: TENDER, label: 'Gift card', account: OWED, referenceLabel: 'Card number', givesChange: false, order: 55, referencePath: '/gift-cards/balance' },
  keptReference: (reference) => (reference.startsWith('ending ') ? reference : masked(normalNumber(reference).slice(-4))),
  onTaken: takeCard,
  onVoided: takeCardBack,
}
