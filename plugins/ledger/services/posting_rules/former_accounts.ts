import { contributionsOf, tenantState } from '@benchpin/kernel'
import type { AccountBook } from '../account_book.ts'
import type { AccountKey } from '../chart.ts'
import { postingFamilies } from './families.ts'

/** Accounts that a key posted to before, and in no store and for no family of items any more. */
export async function formerAccounts(book: AccountBook, key: AccountKey): Promise<number[]> {
  const { stores } = await tenantState()
  const families = (await contributionsOf(postingFamilies)).filter(({ accounts }) => accounts.includes(key)).flatMap((one) => one.families.map(({ value }) => value))
  const inUse = new Set(stores.flatMap(({ id }) => [null, ...families].map((family) => book.idFor(key, { storeId: id, date: null, family }))))
  return book.idsOf(key).filter((id) => !inUse.has(id))
}
