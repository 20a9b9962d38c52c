import { addDays, monthStart, type DemoContext, type DemoLoader } from '@benchpin/kernel'
import { Account } from '../models/account.ts'
import { accountBalance } from '../services/balances.ts'
import { closePeriod } from '../services/closing/close_period.ts'
import { runCloseChecks } from '../services/closing/close_checks.ts'
import { writeManualJournal } from '../services/manual/write_manual.ts'
import { closeYear } from '../services/year_end/close_year.ts'
import { openYears } from '../services/year_end/years.ts'
import { amountOf, MONTHLY } from './monthly.ts'

const SCALE: Record<DemoContext['tenant'], number> = { harbor_and_vine: 1, north_loop: 0.06 }

const bookkeeper = ({ people }: DemoContext) => (people.find(({ group }) => group === 'Bookkeeper') ?? people[0])?.name ?? 'System'

/** First days of the months that begin after the opening and not after today. */
function monthsOf({ opening, today }: DemoContext): string[] {
  const months: string[] = []
  for (let month = monthStart(addDays(monthStart(opening), 32)); month <= today; month = monthStart(addDays(month, 32))) months.push(month)
  return months
}

/** What a bookkeeper writes by hand: the owner's capital, and the bills of each month. One is a draft yet. */
export const manualJournalsDemo: DemoLoader = {
  order: 900,
  title: 'Manual journals',
  async load(demo) {
    const { today, opening, storeIds, random, at, progress } = demo
    const accounts = new Map((await Account.query()).map(({ id, number, systemKey }) => [systemKey ?? number, id]))
    const [by, scale, home] = [bookkeeper(demo), SCALE[demo.tenant], storeIds[0]!]
    const write = (date: string, storeId: number, memo: string, debit: string, credit: string, amount: number, posts = true) =>
      at({ date, minute: 17 * 60, storeId, by }, () =>
        writeManualJournal(null, {
          ...{ date, storeId, memo },
          lines: [
            { accountId: accounts.get(debit) ?? null, debit: amount, credit: 0, contactId: null, memo: null },
            { accountId: accounts.get(credit) ?? null, debit: 0, credit: amount, contactId: null, memo: null },
          ],
        }, { posts })
      )
    const brought = -(await accountBalance('opening_balances'))
    if (brought > 0) await write(opening, home, 'What the owner brought in', 'opening_balances', '3100', brought)
    const months = monthsOf(demo)
    for (const [index, month] of months.entries()) {
      for (const one of MONTHLY) {
        const date = addDays(month, one.day - 1)
        if (date > today) continue
        for (const storeId of one.perStore ? storeIds : [home]) await write(date, storeId, one.memo, one.account, 'bank', amountOf(one, scale, random()))
      }
      progress(index + 1, months.length)
    }
    await write(today, home, 'Depreciation of showcases and equipment', '6800', '1590', Math.round(1_150 * scale) * 100, false)
  },
}

/** The last thing of all: past fiscal years and the months before the last are closed, as a careful bookkeeper leaves them. */
export const periodCloseDemo: DemoLoader = {
  order: 1_000,
  title: 'Period close',
  async load(demo) {
    const { today, storeIds, at, opening } = demo
    const through = addDays(monthStart(addDays(monthStart(today), -1)), -1)
    if (through <= opening) return
    await at({ date: today, minute: 18 * 60, storeId: storeIds[0]!, by: bookkeeper(demo) }, async () => {
      const accepted = async (day: string) => (await runCloseChecks(day)).map(({ id }) => id)
      let closed = ''
      for (const { end } of (await openYears()).filter(({ end: last }) => last <= through)) closed = await closeYear(end, await accepted(end))
      if (closed < through) await closePeriod(through, await accepted(through))
    })
  },
}
