import type { Tender } from './tenders.ts'

/**
 * What is handed over as a check. The law tells a customer's own check from paper that was bought for cash: it counts the
 * latter as cash up to an amount (26 CFR 1.6050I-1(c)).
 */
const CHECK_KINDS = [
  { value: 'personal', label: 'Personal or business check' },
  { value: 'cashiers_check', label: 'Cashier’s check' },
  { value: 'money_order', label: 'Money order' },
  { value: 'bank_draft', label: 'Bank draft' },
  { value: 'travelers_check', label: 'Traveler’s check' },
]

/** The tenders of every store. A card that is charged on a reader is contributed by the reader's plugin. */
export const firstTenders: Tender[] = [
  { id: 'cash', label: 'Cash', account: 'cash_on_hand', givesChange: true, order: 10 },
  { id: 'check', label: 'Check', account: 'checks_on_hand', referenceLabel: 'Check number', kinds: CHECK_KINDS, givesChange: false, order: 20 },
  { id: 'card', label: 'Card taken elsewhere', account: 'card_clearing', referenceLabel: 'Last four digits', givesChange: false, order: 30 },
  { id: 'bank', label: 'Bank transfer', account: 'bank', referenceLabel: 'Confirmation', givesChange: false, order: 40 },
]
