import { transaction } from '@benchpin/kernel'
import { reverseJournals } from '@benchpin/plugins/ledger'
import { ReceivableError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import { announceAccounts } from './account_topic.ts'
import { standingApplications } from './application_rows.ts'
import type { ReverseOpenItemInput } from './contract.ts'
import { hold, holdsOnCredit, release } from './hold_records.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Fund, type Move } from './moves.ts'
import { openItemOf } from './open_items.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'
import { inWords } from './words.ts'

async function lockAround(item: OpenItem) {
  const applied = [...(await standingApplications('open_item_id', [item.id])), ...(await standingApplications('credit_item_id', [item.id]))]
  const payments = await lockPayments(applied.flatMap(({ paymentId }) => paymentId ?? []))
  const items = await lockItems([item.id, ...applied.flatMap(({ openItemId, creditItemId }) => [openItemId, creditItemId ?? []].flat())])
  return { payments, items }
}

/**
 * Takes a document's open item back and reverses the journals of the document. What was applied to it is unapplied
 * again: held for the document where it is `reopened`, else free credit; what was paid after `date` on the day it was
 * paid, so that the books stand right on every day between. Does nothing where no item stands.
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
    const applied = [...(await standingApplications('open_item_id', [item.id])), ...(await standingApplications('credit_item_id', [item.id]))]
    const late = applied.flatMap(({ paymentId }) => (paymentId && !payments.has(paymentId) ? paymentId : []))
    for (const [id, payment] of await lockPayments(late)) payments.set(id, payment)
    if (date < item.date) throw new ReceivableError(`Choose ${item.date} or a later date: that is when ${item.sourceNumber} posted.`, { field: 'date' })

    const moves: Move[] = []
    for (const { paymentId, creditItemId, openItemId, amount, lastDate } of applied) {
      const fund: Fund = paymentId ? { payment: payments.get(paymentId)! } : { creditItem: items.get(creditItemId!)! }
      const target = items.get(openItemId)!
      moves.push({ fund, item: target, amount: -amount, date: latest(date, lastDate) })
      moveBalance(target, -amount)
      moveFund(fund, -amount)
      if (reopened && target.id === item.id) await hold(fund, source, amount)
    }
    for (const record of await holdsOnCredit(item.id)) await release(record, { creditItem: item })
    await writeApplications(moves)
    await postMoves(moves, `${item.sourceNumber} taken back`)
    item.merge({ balance: 0, isOpen: false, standing: null, reversedOn: date, reversalReason: reason.slice(0, 255) })
    await saveAll([...payments.values(), ...items.values()])
    await announceAccounts([item.contactId])
  }
}
