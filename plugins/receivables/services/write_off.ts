import { authorize, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { BAD_DEBT_EXPENSE } from '../contributions/accounts.ts'
import { ReceivableError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import { WriteOff } from '../models/write_off.ts'
import { standingApplications } from './application_rows.ts'
import { moveBalance, moveFund, writeApplications } from './moves.ts'
import { raiseOpenItem } from './open_items.ts'
import { latest, lockItems, saveAll } from './records.ts'
import { todayIn } from './today.ts'
import { inWords } from './words.ts'
import { isOfWriteOff, WRITE_OFF_SOURCE } from './write_off_records.ts'
import { writeOffWords, type WriteOffReason } from './write_off_words.ts'

/** How an open item is written off. */
export interface WriteOffInput {
  reason: WriteOffReason
  note?: string | null
  /** Minor units; all that is open where absent. */
  amount?: Money | null
  /** Day on which it posts; the store's today where absent. */
  date?: BusinessDate | null
}

async function checkedAmount(item: OpenItem, { amount, reason, note }: WriteOffInput): Promise<Money> {
  if (reason === 'other' && !note?.trim()) throw new ReceivableError('Say why it is written off.', { field: 'note' })
  if (item.balance <= 0 || isOfWriteOff(item.sourceType)) throw new ReceivableError(`Nothing is open on ${item.sourceNumber} that could be written off.`, { field: 'amount' })
  const wanted = amount ?? item.balance
  if (wanted <= 0) throw new ReceivableError('Enter an amount above zero.', { field: 'amount' })
  if (wanted > item.balance) throw new ReceivableError(`Only ${await inWords(item.balance)} is open on ${item.sourceNumber}.`, { field: 'amount' })
  return wanted
}

async function checkedDate(item: OpenItem, asked: BusinessDate | null): Promise<BusinessDate> {
  const applied = await standingApplications('open_item_id', [item.id])
  const earliest = latest(item.date, ...applied.map(({ lastDate }) => lastDate))
  const date = asked ?? latest(await todayIn(item.storeId), earliest)
  if (date < earliest) throw new ReceivableError(`Choose ${earliest} or a later date: that is when ${item.sourceNumber} last changed.`, { field: 'date' })
  return date
}

/**
 * Gives up what a customer owes for a document, or a part of it, as bad debt (behaviours, A05): the books take bad debt
 * expense against accounts receivable, the item keeps its history and says that it is written off. It is a credit item of its
 * own that is applied to the item, so that aging, statement and the books of any day know it by its date.
 *
 * @throws ReceivableError beside the field; PeriodClosedError; PermissionDeniedError without `receivables.write_off`
 */
export async function writeOff(openItemId: number, input: WriteOffInput): Promise<{ writeOffId: number; amount: Money }> {
  await authorize('receivables.write_off')
  return useCase('receivables.write_off', async () => {
    const item = (await lockItems([openItemId])).get(openItemId)!
    const amount = await checkedAmount(item, input)
    const date = await checkedDate(item, input.date ?? null)
    const { contactId, storeId, sourceNumber } = item
    const note = input.note?.trim() || null
    const { id } = await WriteOff.create({ contactId, storeId, openItemId, date, amount, remaining: amount, recovered: 0, reason: input.reason, note })
    const creditItemId = await raiseOpenItem({
      ...{ contactId, storeId, date, dueDate: date, amount: -amount },
      source: { type: WRITE_OFF_SOURCE, id, number: `WO-${sourceNumber}`.slice(0, 64) },
      memo: `Written off: ${writeOffWords(input.reason, note)}`.slice(0, 255),
      offsets: [{ account: BAD_DEBT_EXPENSE, debit: amount, contactId }],
    })
    const creditItem = (await lockItems([creditItemId])).get(creditItemId)!
    moveFund({ creditItem }, amount)
    moveBalance(item, amount)
    item.writtenOff += amount
    await writeApplications([{ fund: { creditItem }, item, amount, date }])
    await saveAll([item, creditItem])
    return { writeOffId: id, amount }
  })
}
