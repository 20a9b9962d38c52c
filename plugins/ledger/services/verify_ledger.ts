import { contributionsOf, type Money } from '@benchpin/kernel'
import { accountBalance } from './balances.ts'
import type { AccountKey } from './chart.ts'
import { controlAccount } from './control_accounts.ts'
import { journalFaults } from './journal_faults.ts'

/** A control account held against its subledgers; all amounts debit-positive. */
export interface ControlVerdict {
  account: AccountKey
  titles: string[]
  ledger: Money
  subledger: Money
}

/** What a verification found. */
export interface LedgerVerification {
  ok: boolean
  journals: number
  controls: ControlVerdict[]
  /** One sentence for each fault, empty where the books are sound. */
  faults: string[]
}

async function controlVerdicts(): Promise<ControlVerdict[]> {
  const byAccount = new Map<AccountKey, ControlVerdict>()
  for (const { account, title, subledgerBalance } of await contributionsOf(controlAccount)) {
    const verdict = byAccount.get(account) ?? { account, titles: [], ledger: await accountBalance(account), subledger: 0 }
    verdict.titles.push(title)
    verdict.subledger += await subledgerBalance()
    byAccount.set(account, verdict)
  }
  return [...byAccount.values()]
}

/** Proves the books of the ambient tenant: every journal balances, and every control account equals its subledgers. */
export async function verifyLedger(): Promise<LedgerVerification> {
  const { journals, faults } = await journalFaults()
  const controls = await controlVerdicts()
  const differing = controls.filter(({ ledger, subledger }) => ledger !== subledger)
  const all = [
    ...faults,
    ...differing.map(({ account, titles, ledger, subledger }) => `${account} is ${ledger} in the ledger, ${titles.join(' + ')} is ${subledger}: a difference of ${ledger - subledger}.`),
  ]
  return { ok: all.length === 0, journals, controls, faults: all }
}
