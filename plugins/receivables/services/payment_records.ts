import { indexNewForSearch, nextNumbers, tenantState } from '@benchpin/kernel'
import { ReceivableError } from '../errors.ts'
import { Payment } from '../models/payment.ts'
import type { Tender } from '../points/tenders.ts'
import type { TakePaymentInput } from './contract.ts'
import { allocatedOf, type PaymentPlan } from './payment_plan.ts'

/** Source of the search under which payments are found. */
export const PAYMENT_SEARCH = 'receivables.payment'

async function numbersFor(storeId: number, count: number): Promise<string[]> {
  const { stores } = await tenantState()
  const store = stores.find(({ id }) => id === storeId)
  if (!store) throw new ReceivableError('Choose one of your stores.', { field: 'storeId' })
  return nextNumbers(`receivables.payment:${storeId}`, { prefix: `P-${store.code}-`, digits: 5 }, count)
}

/** `P-MS-00042` is found as it stands, without its hyphens, and by its figures alone. */
function searchForms(number: string): string[] {
  const [, figures = ''] = /-(\d+)$/.exec(number) ?? []
  return [number.replaceAll('-', ''), figures]
}

/** A tender may keep a part of its reference alone: the number of a card that is as good as money. */
const keptOf = (tender: Tender, reference: string | null) => (reference === null ? null : (tender.keptReference?.(reference) ?? reference))

/** Writes a record for each tender, with what the plan applies or holds of it already taken off. */
export async function createPayments({ contactId, storeId, date }: TakePaymentInput, plan: PaymentPlan): Promise<Payment[]> {
  if (plan.tenders.length === 0) return []
  const numbers = await numbersFor(storeId, plan.tenders.length)
  const created: Payment[] = []
  for (const [index, { tender, amount, kind, reference, received }] of plan.tenders.entries()) {
    const allocated = plan.sign * allocatedOf(plan, plan.credit.length + index)
    const unapplied = plan.isDeposit ? amount : amount - allocated
    const payment = await Payment.create({
      ...{ number: numbers[index]!, contactId, storeId, date, tender: tender.id, kind, amount, reference: keptOf(tender, reference), received },
      ...{ unapplied, held: plan.isDeposit ? allocated : 0, isOpen: unapplied !== 0 },
      ...{ state: 'posted', voidedOn: null, voidReason: null, voidNote: null, flag: null },
    })
    created.push(payment)
  }
  await indexNewForSearch(PAYMENT_SEARCH, created.map(({ id, number, reference }) => ({ recordId: id, texts: [...searchForms(number), reference] })))
  return created
}
