import type { JobDeclaration } from '@benchpin/plugins/automation'
import { expireCredits } from '../services/expire.ts'

/** Every night: credits whose last day is over. */
export const expireJob: JobDeclaration = {
  id: 'store_credits.expire',
  title: 'Expire store credit',
  description: 'Takes what remains of store credits whose last day is over, and posts it as income.',
  schedule: '20 3 * * *',
  missed: 'catch_up',
  async run({ businessDate, signal, note }) {
    const expired = await expireCredits(businessDate, signal)
    if (expired > 0) note(`Expired ${expired} store ${expired === 1 ? 'credit' : 'credits'}`)
  },
}
