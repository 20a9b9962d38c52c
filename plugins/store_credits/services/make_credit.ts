import { indexNewForSearch, nextNumber, setting, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import type { Source } from '@benchpin/plugins/ledger'
import { StoreCreditError } from '../errors.ts'
import { StoreCredit, type GivenAs } from '../models/store_credit.ts'
import { monthsAfter } from './days.ts'
import { writeEntry } from './entries.ts'
import { CREDIT, EXPIRE_MONTHS } from './names.ts'

/** A credit to be made. */
export interface NewCredit {
  contactId: number
  storeId: number
  date: BusinessDate
  amount: Money
  reason: string
  givenAs: GivenAs
  origin: Source | null
  /** By the setting where absent; null never. */
  expiresOn?: BusinessDate | null
  /** Form field of the customer or the amount, for the error. */
  field: string
}

/** When a credit of a day expires by the setting; null never. */
export async function expiryOf(date: BusinessDate): Promise<BusinessDate | null> {
  const months = await setting<number>(EXPIRE_MONTHS)
  return months > 0 ? monthsAfter(date, months) : null
}

/**
 * Writes a new credit with its first entry; the caller posts it.
 *
 * @throws StoreCreditError for the walk-in customer: it is many people
 */
export async function makeCredit({ contactId, storeId, date, amount, reason, givenAs, origin, expiresOn, field }: NewCredit): Promise<StoreCredit> {
  const { special } = await findContact(contactId)
  if (special === 'walk_in') throw new StoreCreditError('Store credit belongs to somebody. Choose the customer first, or give a gift card.', { field })
  const number = await nextNumber('store_credits.credit', { prefix: 'SC-', digits: 5 })
  const credit = await StoreCredit.create({
    ...{ number, date, expiresOn: expiresOn === undefined ? await expiryOf(date) : expiresOn, contactId, storeId, reason, givenAs },
    ...{ originType: origin?.type ?? null, originId: origin?.id ?? null, originNumber: origin?.number ?? null },
    ...{ issued: amount, used: 0, refunded: 0, expired: 0, voided: 0, remaining: amount, isOpen: true },
  })
  await writeEntry({ creditId: credit.id, date, kind: 'issued', amount, source: origin ?? { type: CREDIT, id: credit.id, number } })
  await indexNewForSearch(CREDIT, [{ recordId: credit.id, texts: [number, number.slice(3)] }])
  return credit
}
