import fc from 'fast-check'
import { currentTenantId, database } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import { dayBack, daysBack } from './choices.ts'
import type { StepKind } from './step.ts'

/** Accounts that a bookkeeper posts to by hand, and one that she may not. */
const BY_HAND: AccountKey[] = ['bank', 'cash_on_hand', 'service_revenue', 'freight_income', 'retained_earnings']

async function accountId(key: AccountKey): Promise<number> {
  const row = (await database().from('ledger_accounts').where('tenant_id', currentTenantId()).where('system_key', key).firstOrFail()) as { id: number }
  return Number(row.id)
}

/** Posts a journal by hand: between two accounts; now and then to accounts receivable, or with two sides that differ. */
export const manualJournal: StepKind<{ from: number; to: number; amount: number; wrong: 'account' | 'sides' | null; back: number }> = {
  name: 'manual journal',
  choice: fc.record({ from: fc.nat(4), to: fc.nat(4), amount: fc.integer({ min: 1, max: 500_000 }), wrong: fc.constantFrom(null, null, null, null, 'account', 'sides'), back: daysBack }),
  ask({ from, to, amount, wrong, back }, books, store) {
    const date = dayBack(books, back)
    const [debit, credit] = [wrong === 'account' ? ('accounts_receivable' as const) : BY_HAND[from]!, BY_HAND[(from + 1 + (to % 4)) % 5]!]
    return {
      words: `of ${amount} from ${credit} to ${debit} on ${date}${wrong ? `, wrong by its ${wrong}` : ''}`,
      expect() {
        books.assertOpen(date)
        if (wrong) books.refuse('E_MANUAL_JOURNAL')
        books.post(date, debit, amount)
        books.post(date, credit, -amount)
      },
      async act() {
        const side = { debit: 0, credit: 0, contactId: null, memo: null }
        const lines = [
          { ...side, accountId: await accountId(debit), debit: amount },
          { ...side, accountId: await accountId(credit), credit: wrong === 'sides' ? amount + 1 : amount },
        ]
        await store.send('POST', '/ledger/manual-journals', { date, storeId: store.tenant.storeId, memo: 'By hand', lines, posts: true })
      },
    }
  },
}
