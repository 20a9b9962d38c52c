import type { HttpContext } from '@adonisjs/core/http'
import { findRecord } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { applyCredit, applyCreditItem } from '../services/apply_credit.ts'
import { waiveFee } from '../services/waive_fee.ts'
import { inWords } from '../services/words.ts'
import { answer } from './answer.ts'
import { recordId } from './record_id.ts'
import { applyValidator, waiveValidator } from './validators.ts'

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

  async waive(ctx: HttpContext) {
    const id = recordId(ctx, 'The open item')
    const { reason } = await ctx.request.validateUsing(waiveValidator)
    const { contactId } = await findRecord(OpenItem, id)
    await waiveFee(id, reason)
    return answer(ctx, {}, 'The fee is waived.', `/receivables/customers/${contactId}`)
  }
}
