import { addDays, type DemoContext } from '@benchpin/kernel'
import { accountBalance, postJournal, type AccountKey } from '@benchpin/plugins/ledger'
import type { Diary } from './diary.ts'

/** Where money lies until it is banked. */
const DRAWERS: readonly AccountKey[] = ['cash_on_hand', 'checks_on_hand', 'card_clearing']

/** Brings what lies in the drawers to the bank. */
async function bank(date: string, storeId: number, week: number): Promise<void> {
  const amounts = await Promise.all(DRAWERS.map((account) => accountBalance(account, addDays(date, -1))))
  const taken = DRAWERS.map((account, index) => ({ account, credit: Math.max(0, amounts[index]!) }))
  const debit = taken.reduce((sum, { credit }) => sum + credit, 0)
  const source = { type: 'ledger.bank_deposit', id: week, number: `DEP-${String(week).padStart(4, '0')}` }
  await postJournal({ date, storeId, source, memo: 'Bank deposit of the week', lines: [{ account: 'bank', debit }, ...taken] })
}

/** Has the week's money banked every seven days. */
export function bankWeekly({ opening, today, storeIds }: DemoContext, diary: Diary, by: string): void {
  let week = 0
  for (let date = addDays(opening, 7); date <= today; date = addDays(date, 7)) {
    const number = ++week
    diary.add({ date, minute: 9 * 60 + 15, storeId: storeIds[0]!, by }, () => bank(date, storeIds[0]!, number))
  }
}
