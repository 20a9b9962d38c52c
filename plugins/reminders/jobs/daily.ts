import { currentStoreId } from '@benchpin/kernel'
import type { JobDeclaration } from '@benchpin/plugins/automation'
import { alertBigOverdue } from '../services/alerts.ts'
import { judgePromisesDue } from '../services/promises.ts'
import { remindStore } from '../services/remind.ts'

/** The morning of a store: promises are settled, alerts raised, reminders sent. */
export const dailyJob: JobDeclaration = {
  id: 'reminders.daily',
  title: 'Remind customers of what is due',
  description: 'Settles promises to pay whose day is over, tells of large balances that became overdue, and sends the reminders of the day.',
  schedule: '0 9 * * *',
  scope: 'store',
  missed: 'catch_up',
  async run({ businessDate, signal, note }) {
    const storeId = currentStoreId()
    if (storeId === null) return
    const broken = await judgePromisesDue(storeId, businessDate)
    if (broken > 0) note(`Promises that were broken: ${broken}`)
    await alertBigOverdue(storeId, businessDate)
    const { sent, suppressed, withoutAddress } = await remindStore(storeId, businessDate, signal)
    note(`Reminders: ${sent}`)
    if (suppressed > 0) note(`Not sent, the address is not written to: ${suppressed}`)
    if (withoutAddress > 0) note(`Not sent, no address: ${withoutAddress}`)
  },
}
