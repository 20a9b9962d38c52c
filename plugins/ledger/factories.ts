import { currentStoreId, tenantState, type ModelContribution } from '@benchpin/kernel'
import { Account } from './models/account.ts'
import { ManualJournal } from './models/manual_journal.ts'
import { PostingRule } from './models/posting_rule.ts'

let count = 0

/** Makes an account that no posting uses. */
export function accountFactory(): Promise<Account> {
  const number = `9${Date.now().toString(36)}${(count++).toString(36)}`
  return Account.create({ number, name: `Account ${number}`, type: 'expense', normalSide: 'debit', statementGroup: 'operating_expenses', systemKey: null, active: true })
}

/** Makes a draft of rent that is paid from the bank. */
export async function manualJournalFactory(): Promise<ManualJournal> {
  const storeId = currentStoreId() ?? (await tenantState()).stores[0]!.id
  const rent = await accountFactory()
  const lines = [
    { accountId: rent.id, debit: 250_000, credit: 0, contactId: null, memo: 'June' },
    { accountId: rent.id, debit: 0, credit: 250_000, contactId: null, memo: null },
  ]
  return ManualJournal.create({ number: null, date: '2026-06-01', storeId, memo: 'Rent', state: 'draft', amount: 250_000, lines, reversedOn: null })
}

/** Makes a rule that sends freight charged to an account of its own. */
export async function postingRuleFactory(): Promise<PostingRule> {
  const account = await accountFactory()
  return PostingRule.create({ accountKey: 'freight_income', storeId: null, family: null, startsOn: '2100-01-01', accountId: account.id })
}

/** The models of the ledger with the factories that tests make records with. */
export const ledgerModels: ModelContribution[] = [
  { model: Account as unknown as ModelContribution['model'], factory: accountFactory },
  { model: ManualJournal as unknown as ModelContribution['model'], factory: manualJournalFactory },
  { model: PostingRule as unknown as ModelContribution['model'], factory: postingRuleFactory },
]
