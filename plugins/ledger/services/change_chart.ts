import { currentTenantId, database, findRecord, isDuplicateKey, StaleRecordError, type Money } from '@benchpin/kernel'
import { ChartError } from '../errors.ts'
import { Account, type AccountType } from '../models/account.ts'
import { normalSideOf } from './chart.ts'
import { isGroupOf, STATEMENT_GROUPS, usualGroup } from './statement_groups.ts'

async function refusingTakenNumbers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isDuplicateKey(error)) throw new ChartError('Another account has this number. Choose one that is free.', { field: 'number' })
    throw error
  }
}

function groupFor(type: AccountType, group: string | undefined): Account['statementGroup'] {
  if (group === undefined) return usualGroup(type)
  if (!isGroupOf(group, type)) throw new ChartError('Choose a heading of the account’s own type.', { field: 'group' })
  return group
}

/** What an account is made of or changed to. */
export interface AccountInput {
  number: string
  name: string
  /** Heading on the statements; the usual one of its type where absent. */
  group?: string | undefined
}

/**
 * Adds an account to the chart. Its heading says of which type it is, where the type is not given.
 *
 * @throws ChartError beside `number` where it is taken, beside `group` where that is for accounts of another type
 */
export async function addAccount({ number, name, type: given, group }: AccountInput & { type?: AccountType | undefined }): Promise<Account> {
  const type = given ?? STATEMENT_GROUPS.find(({ id }) => id === group)?.type
  if (!type) throw new ChartError('Choose where the account stands on the statements.', { field: 'group' })
  const statementGroup = groupFor(type, group)
  return refusingTakenNumbers(() => Account.create({ number, name, type, normalSide: normalSideOf(type), statementGroup, systemKey: null, active: true }))
}

/** What stands on an account: debits minus credits of all days. */
async function balanceOf(accountId: number): Promise<Money> {
  const [row] = (await database().from('ledger_lines').where('tenant_id', currentTenantId()).where('account_id', accountId).sum('debit as debit').sum('credit as credit')) as { debit: number | null; credit: number | null }[]
  return Number(row?.debit ?? 0) - Number(row?.credit ?? 0)
}

async function refuseToRetire(account: Account): Promise<void> {
  if (account.systemKey) throw new ChartError('Benchpin posts to this account by itself, so it stays in use. You can rename it.', { field: 'active' })
  if ((await balanceOf(account.id)) !== 0) throw new ChartError('This account has a balance. Move it to another account with a manual journal first.', { field: 'active' })
}

/**
 * Renames or renumbers an account, moves it to another heading, or takes it out of use. Its type stays: what was posted
 * would change its meaning.
 *
 * @param version - version that the form was opened with
 * @throws ChartError where the number is taken, the heading is of another type, or an account is to be taken out of use that
 * has a balance or that Benchpin itself posts to
 */
export async function changeAccount(id: number, version: number, { number, name, group, active }: AccountInput & { active?: boolean | undefined }): Promise<Account> {
  const account = await findRecord(Account, id, { lock: true })
  if (account.version !== version) throw new StaleRecordError('This account')
  if (active === false && account.active) await refuseToRetire(account)
  const statementGroup = group === undefined ? account.statementGroup : groupFor(account.type, group)
  return refusingTakenNumbers(() => account.merge({ number, name, statementGroup, active: active ?? account.active }).save())
}
