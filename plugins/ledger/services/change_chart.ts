import { findRecord, isDuplicateKey, StaleRecordError } from '@benchpin/kernel'
import { ChartError } from '../errors.ts'
import { Account, type AccountType } from '../models/account.ts'
import { normalSideOf } from './chart.ts'

async function refusingTakenNumbers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isDuplicateKey(error)) throw new ChartError('Another account has this number. Choose one that is free.', { field: 'number' })
    throw error
  }
}

/**
 * Adds an account to the chart.
 *
 * @throws ChartError beside `number` where it is taken
 */
export async function addAccount({ number, name, type }: { number: string; name: string; type: AccountType }): Promise<Account> {
  return refusingTakenNumbers(() => Account.create({ number, name, type, normalSide: normalSideOf(type), systemKey: null, active: true }))
}

/**
 * Renames or renumbers an account, or takes it out of use. Its type stays: what was posted would change its meaning.
 *
 * @param version - version that the form was opened with
 * @throws ChartError where the number is taken, or Benchpin itself posts to an account that is to be taken out of use
 */
export async function changeAccount(id: number, version: number, { number, name, active }: { number: string; name: string; active?: boolean | undefined }): Promise<Account> {
  const account = await findRecord(Account, id)
  if (account.version !== version) throw new StaleRecordError('This account')
  if (account.systemKey && active === false) throw new ChartError('Benchpin posts to this account by itself, so it stays in use. You can rename it.', { field: 'active' })
  return refusingTakenNumbers(() => account.merge({ number, name, active: active ?? account.active }).save())
}
