import { currentStoreId, findRecord, type StateValue } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { tenderChoices, type TenderChoice } from '@benchpin/plugins/receivables'
import { StoreCredit } from '../models/store_credit.ts'
import { todayIn } from '../services/days.ts'
import { historyOf, type CreditEntry } from '../services/history.ts'
import { TENDER } from '../services/names.ts'
import { stateOf } from '../services/words.ts'

/** What the page of a credit receives. */
export interface CreditProps {
  credit: {
    id: number
    number: string
    date: string
    expiresOn: string | null
    reason: string
    originNumber: string | null
    issued: number
    used: number
    refunded: number
    expired: number
    voided: number
    remaining: number
    state: StateValue
    /** Nobody has used it, and it was given as goodwill. */
    voidable: boolean
  }
  customer: { id: number; name: string }
  history: CreditEntry[]
  /** How it can be paid out. */
  tenders: TenderChoice[]
  today: string
}

/** A credit with all that became of it. */
export async function creditProps(id: number): Promise<CreditProps> {
  const credit = await findRecord(StoreCredit, id)
  const contact = await findContact(credit.contactId)
  const { number, date, expiresOn, reason, originNumber, issued, used, refunded, expired, voided, remaining, givenAs } = credit
  return {
    credit: {
      ...{ id, number, date, expiresOn, reason, originNumber, issued, used, refunded, expired, voided, remaining },
      ...{ state: stateOf(credit), voidable: givenAs === 'goodwill' && remaining === issued },
    },
    customer: { id: contact.id, name: contact.displayName },
    history: await historyOf(id),
    tenders: (await tenderChoices()).filter(({ id: tender, refunds, referencePath }) => refunds && tender !== TENDER && referencePath === null),
    today: await todayIn(currentStoreId()),
  }
}
