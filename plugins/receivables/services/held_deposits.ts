import { setting, transaction, type Money } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import type { Hold } from '../models/hold.ts'
import type { Payment } from '../models/payment.ts'
import { applyFreeCredit } from './apply_credit.ts'
import { holdsFor, release } from './hold_records.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Fund, type Move } from './moves.ts'
import { openItemOf } from './open_items.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'

/** Key of the setting by which a new open item takes the customer's free credit without asking. */
export const APPLY_CREDIT = 'receivables.apply_credit_automatically'

/**
 * Applies what is held for a document to its open item. Its owner calls it when the document posts, after
 * `raiseOpenItem`. What the document does not need becomes free credit.
 *
 * @returns what was applied, in the item's sign
 */
export async function applyHeldDeposits(type: string, id: number): Promise<Money> {
  return transaction(async () => {
    const holds = await holdsFor({ type, id })
    if (holds.length === 0 && !(await setting<boolean>(APPLY_CREDIT))) return 0
    const standing = await openItemOf({ type, id })
    const applied = holds.length > 0 ? await applyHolds(holds, standing) : 0
    if (!standing || standing.amount < 0 || !(await setting<boolean>(APPLY_CREDIT))) return applied
    return applied + (await applyFreeCredit(standing.id, standing.contactId))
  })
}

async function applyHolds(holds: Hold[], standing: OpenItem | null): Promise<Money> {
  const payments = await lockPayments(holds.flatMap(({ paymentId }) => paymentId ?? []))
  const items = await lockItems([...holds.flatMap(({ creditItemId }) => creditItemId ?? []), ...(standing ? [standing.id] : [])])
  const item = standing ? items.get(standing.id)! : null
  const moves: Move[] = []
  for (const held of holds) {
    const fund: Fund = held.paymentId ? { payment: payments.get(held.paymentId)! } : { creditItem: items.get(held.creditItemId!)! }
    await release(held, fund)
    if ('payment' in fund) fund.payment.flag = null
    const move = item ? moveTo(item, fund, held.amount) : null
    if (move) moves.push(move)
  }
  await writeApplications(moves)
  await saveAll(payments.values())
  await saveAll(items.values())
  await postMoves(moves, item ? `Deposit applied to ${item.sourceNumber}` : '')
  return moves.reduce((sum, { amount }) => sum + amount, 0)
}

function moveTo(item: OpenItem, fund: Fund, heldAmount: Money): Move | null {
  if (Math.sign(heldAmount) !== Math.sign(item.balance)) return null
  const amount = Math.sign(heldAmount) * Math.min(Math.abs(heldAmount), Math.abs(item.balance))
  moveBalance(item, amount)
  moveFund(fund, amount)
  const record: Payment | OpenItem = 'payment' in fund ? fund.payment : fund.creditItem
  return { fund, item, amount, date: latest(item.date, record.date) }
}
