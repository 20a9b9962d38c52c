import { authorize, contributionsOf, type Money } from '@benchpin/kernel'
import { PayableTypeError, PaymentChangedError, ReceivableError } from '../errors.ts'
import { OpenItem } from '../models/open_item.ts'
import { payable, type Payable, type PayableSummary } from '../points/payable.ts'
import type { ApplyTo, ItemAmount } from './contract.ts'
import { freeOf } from './hold_records.ts'
import { byAge } from './records.ts'
import { inWords } from './words.ts'

/** A document that is being paid, with the plugin's contribution for it. */
export interface PaidDocument {
  payable: Payable
  summary: PayableSummary
}

/** The contribution for a type of document. @throws PayableTypeError where no enabled plugin has one */
export async function payableOf(type: string): Promise<Payable> {
  const found = (await contributionsOf(payable)).find((one) => one.type === type)
  if (!found) throw new PayableTypeError()
  return found
}

/**
 * Loads and locks the document that a payment is for; null where it is for none.
 *
 * @throws PaymentChangedError where something else is due than the person saw
 */
export async function openDocument(applyTo: ApplyTo, contactId: number): Promise<PaidDocument | null> {
  if (!('payable' in applyTo)) return null
  const contribution = await payableOf(applyTo.payable.type)
  await authorize(contribution.permission)
  const summary = applyTo.document ?? (await contribution.load(applyTo.payable.id, true))
  if (summary.contactId !== contactId) throw new ReceivableError(`${summary.describe} is of another customer. Reload the page and take the payment again.`, { field: 'contactId' })
  if (typeof applyTo.due === 'number' && applyTo.due !== summary.due) {
    throw new PaymentChangedError(`${await inWords(summary.due)} is due on ${summary.describe} now, not ${await inWords(applyTo.due)}. Check the amount and take the payment again.`)
  }
  if (summary.due === 0) throw new ReceivableError(`Nothing is due on ${summary.describe}.`, { field: 'tenders' })
  return { payable: contribution, summary }
}

/** The open items that a payment may settle, before they are locked. */
export async function targetIds(applyTo: ApplyTo, contactId: number, document: PaidDocument | null): Promise<number[]> {
  if (document) return document.summary.openItemId ? [document.summary.openItemId] : []
  if ('items' in applyTo) return applyTo.items.map(({ openItemId }) => openItemId)
  if ('credits' in applyTo) return applyTo.credits.map(({ openItemId }) => openItemId)
  if (!('oldestFirst' in applyTo)) return []
  const items = await OpenItem.query().where('is_open', 1).where('contact_id', contactId).where('amount', '>', 0).orderBy('id')
  return items.map(({ id }) => id)
}

/** An item with what a payment gives it, above zero. */
export interface PaymentTarget {
  item: OpenItem
  amount: Money
}

async function checkByHand({ item, amount }: PaymentTarget, contactId: number, field: string): Promise<void> {
  if (item.contactId !== contactId) throw new ReceivableError(`${item.sourceNumber} is of another customer.`, { field })
  if (amount <= 0) throw new ReceivableError('Enter an amount above zero.', { field })
  if (amount > item.balance) throw new ReceivableError(`Only ${await inWords(Math.max(0, item.balance))} is open on ${item.sourceNumber}.`, { field })
}

/**
 * The items that a person chose, with their amounts.
 *
 * @throws ReceivableError beside `items.<index>.amount`
 */
export async function chosenTargets(chosen: readonly ItemAmount[], contactId: number, items: ReadonlyMap<number, OpenItem>): Promise<PaymentTarget[]> {
  const targets = chosen.map(({ openItemId, amount }) => ({ item: items.get(openItemId)!, amount }))
  for (const [index, target] of targets.entries()) {
    const field = `items.${index}.amount`
    await checkByHand(target, contactId, field)
    if (targets.findIndex(({ item }) => item.id === target.item.id) < index) {
      throw new ReceivableError(`${target.item.sourceNumber} is listed twice. Enter one amount for it.`, { field })
    }
  }
  return targets
}

/** Credit items of which so much is paid back. */
async function chosenCredits(chosen: readonly ItemAmount[], contactId: number, items: ReadonlyMap<number, OpenItem>): Promise<PaymentTarget[]> {
  const targets = chosen.map(({ openItemId, amount }) => ({ item: items.get(openItemId)!, amount }))
  for (const { item, amount } of targets) {
    const free = freeOf({ creditItem: item })
    if (item.contactId === contactId && item.amount < 0 && amount > 0 && amount <= free) continue
    throw new PaymentChangedError(`Only ${await inWords(item.amount < 0 ? free : 0)} of ${item.sourceNumber} can be paid back now. Check the amount and try again.`)
  }
  return targets
}

/** What each locked item may take, in the order in which they are paid. */
export async function targetsOf(applyTo: ApplyTo, contactId: number, items: ReadonlyMap<number, OpenItem>): Promise<PaymentTarget[]> {
  if ('items' in applyTo) return chosenTargets(applyTo.items, contactId, items)
  if ('credits' in applyTo) return chosenCredits(applyTo.credits, contactId, items)
  return [...items.values()]
    .filter(({ balance }) => balance !== 0)
    .sort(byAge)
    .map((item) => ({ item, amount: Math.abs(item.balance) }))
}
