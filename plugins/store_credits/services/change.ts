import { authorize, findRecord, useCase, type BusinessDate } from '@benchpin/kernel'
import { reverseJournals } from '@benchpin/plugins/ledger'
import { StoreCreditError, StoreCreditStateError } from '../errors.ts'
import { StoreCredit } from '../models/store_credit.ts'
import { todayIn } from './days.ts'
import { moveCredit } from './entries.ts'
import { CREDIT, ISSUE, VOID } from './names.ts'

/**
 * Changes the last day of a credit.
 *
 * @param expiresOn - null: it never expires
 * @throws StoreCreditStateError where nothing remains of it; StoreCreditError beside the day
 */
export async function changeExpiry(creditId: number, expiresOn: BusinessDate | null): Promise<number> {
  await authorize(ISSUE)
  return useCase('store_credits.change_expiry', async () => {
    const credit = await findRecord(StoreCredit, creditId, { lock: true })
    if (!credit.isOpen) throw new StoreCreditStateError(`Nothing remains of ${credit.number}. Give a new credit instead.`)
    if (expiresOn !== null && expiresOn < credit.date) throw new StoreCreditError('Choose a day on or after the day on which it was given.', { field: 'expiresOn' })
    await credit.merge({ expiresOn }).save()
    return creditId
  })
}

/**
 * Voids a credit that nobody has used: it was never given. One that a refund gave is taken back by voiding that refund.
 *
 * @throws StoreCreditStateError where it was used, has expired, or was given by a refund
 */
export async function voidCredit(creditId: number, date?: BusinessDate): Promise<number> {
  await authorize(VOID)
  return useCase('store_credits.void', async () => {
    const credit = await findRecord(StoreCredit, creditId, { lock: true })
    const { id, number, storeId } = credit
    if (credit.givenAs === 'payment') throw new StoreCreditStateError(`${number} was given by refund ${credit.originNumber}. Void that payment instead.`)
    if (credit.remaining !== credit.issued) throw new StoreCreditStateError(`${number} was used, has expired or is voided already. What remains can be paid out.`)
    const today = date ?? (await todayIn(storeId))
    const on = today > credit.date ? today : credit.date
    const source = { type: CREDIT, id, number }
    await moveCredit(credit, 'voided', credit.issued, on, source)
    await reverseJournals({ source, date: on, memo: `Void: store credit ${number}` })
    return id
  })
}
