import { authorize, findRecord, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { BAD_DEBT_EXPENSE, BAD_DEBT_RECOVERED } from '../contributions/accounts.ts'
import { ReceivableError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import { WriteOff } from '../models/write_off.ts'
import { WriteOffReversal, type ReversalKind } from '../models/write_off_reversal.ts'
import { allocateFunds } from './allocation.ts'
import { moveBalance, moveFund, writeApplications, type Move } from './moves.ts'
import { raiseOpenItem } from './open_items.ts'
import { latest, lockItems, saveAll } from './records.ts'
import { todayIn } from './today.ts'
import { standingWriteOffs, WRITE_OFF_REVERSAL_SOURCE, type StandingWriteOff } from './write_off_records.ts'

const WORDS: Record<ReversalKind, { number: string; memo: string; account: typeof BAD_DEBT_EXPENSE | typeof BAD_DEBT_RECOVERED }> = {
  recovered: { number: 'RECOVERED', memo: 'Written off, and paid after all', account: BAD_DEBT_RECOVERED },
  taken_back: { number: 'RESTORED', memo: 'Write-off taken back', account: BAD_DEBT_EXPENSE },
}

/** How a part of a write-off comes back. */
export interface GiveBack {
  kind: ReversalKind
  date: BusinessDate
  note?: string | null
}

/**
 * Makes a part of a written-off amount owed again: accounts receivable against bad debts recovered, or against the expense
 * itself where the write-off is taken back. The part of the write-off's credit item moves from the document to a charge of its
 * own, so that both stay in the statement under their days. The item, and the credit items, are locked by the caller.
 */
export async function giveBack(item: OpenItem, amount: Money, standing: readonly StandingWriteOff[], creditItems: ReadonlyMap<number, OpenItem>, { kind, date: asked, note = null }: GiveBack): Promise<void> {
  const { number, memo, account } = WORDS[kind]
  const { contactId, storeId, sourceNumber } = item
  for (const { fund, amount: part } of allocateFunds(standing.map(({ record }) => record.remaining), [amount])) {
    const { record, creditItemId } = standing[fund]!
    const creditItem = creditItems.get(creditItemId)!
    const date = latest(asked, record.date)
    const { id } = await WriteOffReversal.create({ writeOffId: record.id, kind, date, amount: part, note })
    const chargeId = await raiseOpenItem({
      ...{ contactId, storeId, date, dueDate: date, amount: part, memo },
      source: { type: WRITE_OFF_REVERSAL_SOURCE, id, number: `${number}-${sourceNumber}`.slice(0, 64) },
      offsets: [{ account, credit: part, contactId }],
    })
    const charge = (await lockItems([chargeId])).get(chargeId)!
    const moves: Move[] = [
      { fund: { creditItem }, item, amount: -part, date },
      { fund: { creditItem }, item: charge, amount: part, date },
    ]
    for (const move of moves) {
      moveFund(move.fund, move.amount)
      moveBalance(move.item, move.amount)
    }
    item.writtenOff -= part
    await record.merge({ remaining: record.remaining - part, recovered: record.recovered + (kind === 'recovered' ? part : 0) }).save()
    await writeApplications(moves)
    await saveAll([item, creditItem, charge])
  }
}

/**
 * Takes back what of a write-off still stands: the document is owed again. What was recovered of it stays recovered.
 *
 * @throws ReceivableError where nothing of it stands; PeriodClosedError; PermissionDeniedError without `receivables.write_off`
 */
export async function takeBackWriteOff(writeOffId: number, input: { note?: string | null; date?: BusinessDate | null } = {}): Promise<{ amount: Money }> {
  await authorize('receivables.write_off')
  return useCase('receivables.take_back_write_off', async () => {
    const seen = await findRecord(WriteOff, writeOffId)
    const before = await standingWriteOffs([seen.openItemId])
    const items = await lockItems([seen.openItemId, ...before.map(({ creditItemId }) => creditItemId)])
    // Read again under the locks: somebody may have paid a part of it.
    const standing = (await standingWriteOffs([seen.openItemId])).filter(({ record }) => record.id === writeOffId)
    const amount = standing[0]?.record.remaining ?? 0
    if (amount === 0) throw new ReceivableError('Nothing of this write-off stands any more: it was recovered or taken back.')
    const date = input.date ?? latest(await todayIn(seen.storeId), seen.date)
    if (date < seen.date) throw new ReceivableError(`Choose ${seen.date} or a later date: that is when it was written off.`, { field: 'date' })
    await giveBack(items.get(seen.openItemId)!, amount, standing, items, { kind: 'taken_back', date, note: input.note?.trim() || null })
    return { amount }
  })
}
