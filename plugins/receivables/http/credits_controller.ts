import type { HttpContext } from '@adonisjs/core/http'
import { currentStoreId, findRecord } from '@benchpin/kernel'
import { ReceivableError } from '../errors.ts'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { applyCredit, applyCreditItem } from '../services/apply_credit.ts'
import { refundCredit } from '../services/refund_credit.ts'
import { todayIn } from '../services/today.ts'
import { unapplyCreditItem, unapplyPayment } from '../services/unapply.ts'
import { waiveFee } from '../services/waive_fee.ts'
import { inWords } from '../services/words.ts'
import { answer } from './answer.ts'
import { recordId } from './record_id.ts'
import { applyValidator, refundValidator, unapplyValidator, waiveValidator } from './validators.ts'

/** Credits on a customer's account, and fees that are let off. */
export default class CreditsController {
  async applyPayment(ctx: HttpContext) {
    const id = recordId(ctx, 'The payment')
    const { items } = await ctx.request.validateUsing(applyValidator)
    const result = await applyCredit(id, items)
    const { contactId } = await findRecord(Payment, id)
    return answer(ctx, result, `${await inWords(result.applied)} of credit is applied.`, `/receivables/customers/${contactId}`)
  }

  async applyItem(ctx: HttpContext) {
    const id = recordId(ctx, 'The credit')
    const { items } = await ctx.request.validateUsing(applyValidator)
    const result = await applyCreditItem(id, items)
    const { contactId } = await findRecord(OpenItem, id)
    return answer(ctx, result, `${await inWords(result.applied)} of credit is applied.`, `/receivables/customers/${contactId}`)
  }

  async refund(ctx: HttpContext) {
    const contactId = recordId(ctx, 'The customer')
    const sent = await ctx.request.validateUsing(refundValidator)
    const storeId = sent.storeId ?? currentStoreId()
    if (!storeId) throw new ReceivableError('Choose the store that pays it back.', { field: 'storeId' })
    const { tenders, source } = sent
    const date = sent.date ?? (await todayIn(storeId))
    const taken = await refundCredit({ contactId, storeId, date, tenders, source: source ?? null })
    return answer(ctx, taken, `${await inWords(-taken.applied)} is paid back.`, `/receivables/customers/${contactId}`)
  }

  async unapplyPayment(ctx: HttpContext) {
    const id = recordId(ctx, 'The payment')
    const { openItemId, amount, reason } = await ctx.request.validateUsing(unapplyValidator)
    const result = await unapplyPayment(id, { openItemId, amount: amount ?? null, reason: reason ?? null })
    const { contactId } = await findRecord(Payment, id)
    return answer(ctx, result, `${await inWords(result.unapplied)} is free credit again.`, `/receivables/customers/${contactId}`)
  }

  async unapplyItem(ctx: HttpContext) {
    const id = recordId(ctx, 'The credit')
    const { openItemId, amount, reason } = await ctx.request.validateUsing(unapplyValidator)
    const result = await unapplyCreditItem(id, { openItemId, amount: amount ?? null, reason: reason ?? null })
    const { contactId } = await findRecord(OpenItem, id)
    return answer(ctx, result, `${await inWords(result.unapplied)} is free credit again.`, `/receivables/customers/${contactId}`)
  }

  async waive(ctx: HttpContext) {
    const id = recordId(ctx, 'The open item')
    const { reason } = await ctx.request.validateUsing(waiveValidator)
    const { contactId } = await findRecord(OpenItem, id)
    await waiveFee(id, reason)
    return answer(ctx, {}, 'The fee is waived.', `/receivables/customers/${contactId}`)
  }
}
