import type { JobDeclaration } from '@benchpin/plugins/automation'
import { expirePoints } from '../services/expire.ts'

/** Every night: points of customers who have not been there for long. */
export const expireJob: JobDeclaration = {
  id: 'loyalty.expire_points',
  title: 'Expire loyalty points',
  description: 'Takes the points of customers who have neither earned nor spent any for as long as the setting says.',
  schedule: '15 3 * * *',
  missed: 'catch_up',
  async run({ businessDate, signal, note }) {
    const expired = await expirePoints(businessDate, signal)
    if (expired > 0) note(`Expired the points of ${expired} ${expired === 1 ? 'customer' : 'customers'}`)
  },
}
