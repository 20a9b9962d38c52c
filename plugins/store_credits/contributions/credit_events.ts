import type { ContactEventSource } from '@benchpin/plugins/contacts'
import { StoreCredit } from '../models/store_credit.ts'
import { CREDIT } from '../services/names.ts'

/** Most credits of a customer that the timeline goes back. */
const SHOWN = 100

/** Store credits in a customer's history. What they paid stands there as payments. */
export const creditEvents: ContactEventSource = {
  id: 'store_credits.credits',
  async load(contactId) {
    const credits = await StoreCredit.query().where('contact_id', contactId).orderBy('id', 'desc').limit(SHOWN)
    return credits.map(({ id, number, date, reason, issued }) => ({ at: date, text: `Was given store credit ${number}: ${reason}`, amount: issued, peek: { type: CREDIT, id } }))
  },
}
