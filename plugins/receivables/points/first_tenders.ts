import type { Tender } from './tenders.ts'

/** The tenders of every store. A card that is charged on a reader is contributed by the reader's plugin. */
export const firstTenders: Tender[] = [
  { id: 'cash', label: 'Cash', account: 'cash_on_hand', givesChange: true, order: 10 },
  { id: 'check', label: 'Check', account: 'checks_on_hand', referenceLabel: 'Check number', givesChange: false, order: 20 },
  { id: 'card', label: 'Card taken elsewhere', account: 'card_clearing', referenceLabel: 'Last four digits', givesChange: false, order: 30 },
  { id: 'bank', label: 'Bank transfer', account: 'bank', referenceLabel: 'Confirmation', givesChange: false, order: 40 },
]
