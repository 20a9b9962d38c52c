import { setting, type Money } from '@benchpin/kernel'
import { walkInContact } from '@benchpin/plugins/contacts'
import { postJournal, reverseJournals } from '@benchpin/plugins/ledger'
import type { InvoiceHappened } from '@benchpin/plugins/sales'
import { bookedFor, book, lockAccount } from './entries.ts'
import { POINTS_EXPENSE, POINTS_OWED, POINTS_PER_DOLLAR, POINT_WORTH } from './names.ts'

/** The type by which journals and entries name what an invoice earned; the id is the invoice's. */
export const EARNED_SOURCE = 'loyalty.earned'

const MINOR_UNITS = 100

/** Points for an amount: whole ones, for whole units of money. None for a return. */
export function pointsFor(total: Money, perDollar: number): number {
  return Math.max(0, Math.floor(total / MINOR_UNITS) * perDollar)
}

const sourceOf = ({ invoiceId, number }: InvoiceHappened) => ({ type: EARNED_SOURCE, id: invoiceId, number })

/** Books and posts what a finalized invoice earns, in its transaction. Sales without a name earn nothing. */
export async function earn(invoice: InvoiceHappened): Promise<void> {
  const { contactId, storeId, date, total } = invoice
  const points = pointsFor(total, await setting<number>(POINTS_PER_DOLLAR))
  if (points === 0 || contactId === (await walkInContact()).id) return
  const worth = points * (await setting<number>(POINT_WORTH))
  const source = sourceOf(invoice)
  await book(await lockAccount(contactId, date), { kind: 'earned', date, points, worth, source })
  const lines = [
    { account: POINTS_EXPENSE, debit: worth, contactId },
    { account: POINTS_OWED, credit: worth, contactId },
  ] as const
  await postJournal({ date, storeId, source, memo: `${points} points earned`, lines })
}

/** Takes back what an invoice earned that is voided or reopened; points that were spent meanwhile are then owed by the customer. */
export async function takeBack(invoice: InvoiceHappened): Promise<void> {
  const source = sourceOf(invoice)
  const booked = await bookedFor(source)
  if (booked.points === 0 && booked.worth === 0) return
  const { contactId, date } = invoice
  await book(await lockAccount(contactId, date), { kind: 'taken_back', date, points: -booked.points, worth: -booked.worth, source })
  await reverseJournals({ source, date, memo: 'Points taken back' })
}
