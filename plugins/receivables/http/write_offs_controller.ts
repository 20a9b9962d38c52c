import type { HttpContext } from '@adonisjs/core/http'
import { findRecord } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import { WriteOff } from '../models/write_off.ts'
import { takeBackWriteOff } from '../services/reverse_write_off.ts'
import { inWords } from '../services/words.ts'
import { writeOff } from '../services/write_off.ts'
import { answer } from './answer.ts'
import { recordId } from './record_id.ts'
import { takeBackValidator, writeOffValidator } from './validators.ts'

/** Bad debts: giving up, taking back. */
export default class WriteOffsController {
  async store(ctx: HttpContext) {
    const id = recordId(ctx, 'The open item')
    const sent = await ctx.request.validateUsing(writeOffValidator)
    const { contactId, sourceNumber } = await findRecord(OpenItem, id)
    const written = await writeOff(id, { reason: sent.reason, note: sent.note ?? null, amount: sent.amount ?? null, date: sent.date ?? null })
    return answer(ctx, written, `${await inWords(written.amount)} of ${sourceNumber} is written off.`, `/receivables/customers/${contactId}`)
  }

  /** Where a journal's link leads: the account on which the write-off stands. */
  async show(ctx: HttpContext) {
    const { contactId } = await findRecord(WriteOff, recordId(ctx, 'The write-off'))
    return ctx.response.redirect().toPath(`/receivables/customers/${contactId}`)
  }

  async takeBack(ctx: HttpContext) {
    const id = recordId(ctx, 'The write-off')
    const { note, date } = await ctx.request.validateUsing(takeBackValidator)
    const { contactId } = await findRecord(WriteOff, id)
    const { amount } = await takeBackWriteOff(id, { note: note ?? null, date: date ?? null })
    return answer(ctx, { amount }, `${await inWords(amount)} is owed again.`, `/receivables/customers/${contactId}`)
  }
}
