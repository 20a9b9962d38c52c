import type { ModelContribution } from '@benchpin/kernel'
import { Account } from './models/account.ts'

let count = 0

/** Makes an account that no posting uses. */
export function accountFactory(): Promise<Account> {
  const number = `9${Date.now().toString(36)}${(count++).toString(36)}`
  return Account.create({ number, name: `Account ${number}`, type: 'expense', normalSide: 'debit', systemKey: null, active: true })
}

/** The models of the ledger with the factories that tests make records with. */
export const ledgerModels: ModelContribution[] = [{ model: Account as unknown as ModelContribution['model'], factory: accountFactory }]
