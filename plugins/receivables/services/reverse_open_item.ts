import { transaction } from '@benchpin/kernel'
import { reverseJournals } from '@benchpin/plugins/ledger'
import { ReceivableError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import { announceAccounts } from './account_topic.ts'
import { applicationsByDay, type DayOfApplication } from './application_rows.ts'
import type { ReverseOpenItemInput } from './contract.ts'
import { hold, holdsOnCredit, release } from './hold_records.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Fund, type Move } from './moves.ts'
import { openItemOf } from './open_items.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'
import { inWords } from './words.ts'

/** All that was ever applied to an item or from it, by day. */
async function applicationsAround({ id }: OpenItem): Promise<DayOfApplication[]> {
  return [...(await applicationsByDay('open_item_id', [id])), ...(await applicationsByDay('credit_item_id', [id]))]
}

async function lockAround(item: OpenItem) {
  const applied = await applicationsAround(item)
  const payments = await lockPayments(applied.flatMap(({ paymentId }) => paymentId ?? []))
  const items = await lockItems([item.id, ...applied.flatMap(({ openItemId, creditItemId }) => [openItemId, creditItemId ?? []].flat())])
  return { payments, items }
}

const idOf = (fund: Fund) => ('payment' in fund ? `payment ${fund.payment.id}` : `credit ${fund.creditItem.id}`)

/** Moves between the same two records, and of the same `by`, as one; those that come to nothing are left out. */
function sumsOf(moves: readonly Move[], by: (move: Move) => string = () => ''): Move[] {
  const sums = new Map<string, Move>()
  for (const move of moves) {
    const key = `${idOf(move.fund)} ${move.item.id} ${by(move)}`
    sums.set(key, { ...move, amount: move.amount + (sums.get(key)?.amount ?? 0) })
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}

/**
 * Takes a document's open item back and reverses the journals of the document. What was applied to it is unapplied
 * again: held for the document where it is `reopened`, else free credit; what was paid after `date` on the day it was
 * paid, so that the books stand right on every day between. What was applied and taken back since is mirrored on its days
 * too: from `date` on there is no item that it could have been applied to. Does nothing where no item stands.
 *
 * @throws ReceivableError where the date lies before the item's, or a part of it is written off
 */
export async function reverseOpenItem(input: ReverseOpenItemInput): Promise<void> {
  const { source, date, reason, reopened = false } = input
  await transaction(async () => {
    const found = await openItemOf(source)
    if (found) await takeBack(found, input)
    await reverseJournals({ source: { type: source.type, id: source.id, number: found?.sourceNumber ?? '' }, date, memo: reason })
  })

  async function takeBack(found: OpenItem, { date }: ReverseOpenItemInput): Promise<void> {
    const { payments, items } = await lockAround(found)
    const item = items.get(found.id)!
    if (item.writtenOff > 0) throw new ReceivableError(`${await inWords(item.writtenOff)} of ${item.sourceNumber} is written off. Take the write-off back on the customer’s account first.`)
    // Read again under the locks: a payment may have come in between.
    const applied = await applicationsAround(item)
    const late = applied.flatMap(({ paymentId }) => (paymentId && !payments.has(paymentId) ? paymentId : []))
    for (const [id, payment] of await lockPayments(late)) payments.set(id, payment)
    if (date < item.date) throw new ReceivableError(`Choose ${item.date} or a later date: that is when ${item.sourceNumber} posted.`, { field: 'date' })

    const moves = applied.map(({ paymentId, creditItemId, openItemId, amount, date: day }): Move => {
      const fund: Fund = paymentId ? { payment: payments.get(paymentId)! } : { creditItem: items.get(creditItemId!)! }
      return { fund, item: items.get(openItemId)!, amount: -amount, date: latest(date, day) }
    })
    for (const { fund, item: target, amount } of sumsOf(moves)) {
      moveBalance(target, amount)
      moveFund(fund, amount)
      if (reopened && target.id === item.id) await hold(fund, source, -amount)
    }
    for (const record of await holdsOnCredit(item.id)) await release(record, { creditItem: item })
    const mirrored = sumsOf(moves, ({ date: day }) => day)
    await writeApplications(mirrored)
    await postMoves(mirrored, `${item.sourceNumber} taken back`)
    item.merge({ balance: 0, isOpen: false, standing: null, reversedOn: date, reversalReason: reason.slice(0, 255) })
    await saveAll([...payments.values(), ...items.values()])
    await announceAccounts([item.contactId])
  }
}
