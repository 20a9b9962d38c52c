import { currentStoreId } from '@benchpin/kernel'
import type { Tender } from '@benchpin/plugins/receivables'
import { todayIn } from '../services/days.ts'
import { OWED, TENDER } from '../services/names.ts'
import { availableTo } from '../services/open_credits.ts'
import { takeCredit, takeCreditBack } from '../services/tender_books.ts'

/** Paying with store credit takes from what is owed in it; what is paid back so becomes a new credit. */
export const creditTender: Tender = {
  ...{ id: TENDER, label: 'Store credit', account: OWED, givesChange: false, order: 50 },
  available: async (contactId) => availableTo(contactId, await todayIn(currentStoreId())),
  onTaken: takeCredit,
  onVoided: takeCreditBack,
}
