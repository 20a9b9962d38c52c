import { currentStoreId, type BusinessDate, type Money, type StateValue } from '@benchpin/kernel'
import { StoreCredit } from '../models/store_credit.ts'
import { todayIn } from './days.ts'
import { availableTo } from './open_credits.ts'
import { stateOf } from './words.ts'

/** Credits shown on a customer's page; the list has the rest. */
const SHOWN = 20

/** A credit on its customer's page. */
export interface CustomerStoreCredit {
  id: number
  number: string
  date: BusinessDate
  expiresOn: BusinessDate | null
  reason: string
  issued: Money
  remaining: Money
  state: StateValue
}

/** Store credit of a customer: what can be used today, and the latest credits. */
export interface CustomerStoreCredits {
  available: Money
  credits: CustomerStoreCredit[]
}

/** The store credit of a customer, what is open first. */
export async function creditsOf(contactId: number): Promise<CustomerStoreCredits> {
  const credits = await StoreCredit.query().where('contact_id', contactId).orderBy('is_open', 'desc').orderBy('date', 'desc').orderBy('id', 'desc').limit(SHOWN)
  return {
    available: await availableTo(contactId, await todayIn(currentStoreId())),
    credits: credits.map((credit) => {
      const { id, number, date, expiresOn, reason, issued, remaining } = credit
      return { id, number, date, expiresOn, reason, issued, remaining, state: stateOf(credit) }
    }),
  }
}
