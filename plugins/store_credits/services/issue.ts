import { authorize, tenantState, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { postJournal, type Source } from '@benchpin/plugins/ledger'
import { StoreCreditError } from '../errors.ts'
import { makeCredit } from './make_credit.ts'
import { CREDIT, GOODWILL, ISSUE, OWED } from './names.ts'

/** Credit that a store gives. */
export interface IssueInput {
  contactId: number
  storeId: number
  date: BusinessDate
  amount: Money
  reason: string
  /** By the setting where absent; null never. */
  expiresOn?: BusinessDate | null
  /** The document that it is given for: an invoice. */
  origin?: Source | null
}

/**
 * Gives a customer store credit as goodwill: it costs the store from now on. Nothing is restocked.
 *
 * @returns the credit's id
 * @throws StoreCreditError beside the field; PeriodClosedError; PermissionDeniedError without `store_credits.issue`
 */
export async function issueCredit(input: IssueInput): Promise<number> {
  await authorize(ISSUE)
  return useCase('store_credits.issue', async () => {
    const { contactId, storeId, date, amount, reason, origin = null, expiresOn } = input
    if (!(await tenantState()).stores.some(({ id }) => id === storeId)) throw new StoreCreditError('Choose one of your stores.', { field: 'storeId' })
    if (amount <= 0) throw new StoreCreditError('Enter an amount above zero.', { field: 'amount' })
    if (!reason.trim()) throw new StoreCreditError('Say why it is given.', { field: 'reason' })
    if (expiresOn && expiresOn < date) throw new StoreCreditError('Choose a day on or after the day on which it is given.', { field: 'expiresOn' })
    const credit = await makeCredit({ ...{ contactId, storeId, date, amount, reason: reason.trim(), givenAs: 'goodwill', origin, field: 'contactId' }, ...(expiresOn === undefined ? {} : { expiresOn }) })
    const { id, number } = credit
    const lines = [
      { account: GOODWILL, debit: amount, contactId },
      { account: OWED, credit: amount, contactId },
    ] as const
    await postJournal({ date, storeId, source: { type: CREDIT, id, number }, memo: `Store credit ${number}: ${reason.trim()}`, lines })
    return id
  })
}
