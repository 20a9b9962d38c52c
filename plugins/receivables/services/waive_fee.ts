import { findRecord, useCase } from '@benchpin/kernel'
import { ReceivableError } from '../errors.ts'
import { OpenItem } from '../models/open_item.ts'
import { latest } from './records.ts'
import { reverseOpenItem } from './reverse_open_item.ts'
import { todayIn } from './today.ts'
import { NSF_FEE_SOURCE } from './void_payment.ts'

/**
 * Lets a customer off a fee: its open item is taken back, its income reversed; what was paid of it becomes credit.
 *
 * @throws ReceivableError where the item is no fee, or is taken back already
 */
export async function waiveFee(openItemId: number, reason: string): Promise<void> {
  await useCase('receivables.waive_fee', async () => {
    const { sourceType: type, sourceId: id, sourceNumber, storeId, date, standing } = await findRecord(OpenItem, openItemId)
    if (type !== NSF_FEE_SOURCE) throw new ReceivableError(`${sourceNumber} is of a document. Void or change the document instead.`)
    if (standing === null) throw new ReceivableError(`${sourceNumber} was waived already.`)
    await reverseOpenItem({ source: { type, id }, date: latest(date, await todayIn(storeId)), reason })
    return {}
  })
}
