import type { HttpContext } from '@adonisjs/core/http'
import { currentStoreId, render, runList } from '@benchpin/kernel'
import { PaymentDeleteError, ReceivableError } from '../errors.ts'
import { paymentList } from '../lists/payment_list.ts'
import type { ApplyTo } from '../services/contract.ts'
import { inWords } from '../services/words.ts'
import { takePayment } from '../services/take_payment.ts'
import { todayIn } from '../services/today.ts'
import { voidPayment } from '../services/void_payment.ts'
import { answer } from './answer.ts'
import { paymentProps } from './payment_screens.ts'
import { warningsFor } from '../points/payment_warnings.ts'
import { recordId } from './record_id.ts'
import { paymentValidator, proposedValidator, voidValidator } from './validators.ts'

interface SentApplyTo {
  payable?: { type: string; id: number } | undefined
  due?: number | null | undefined
  items?: { openItemId: number; amount: number }[] | undefined
  oldestFirst?: true | undefined
  unapplied?: true | undefined
}

function applyToOf({ payable, due, items, oldestFirst, unapplied }: SentApplyTo): ApplyTo {
  const said: ApplyTo[] = [
    ...(payable ? [{ payable, due: due ?? null }] : []),
    ...(items ? [{ items }] : []),
    ...(oldestFirst ? [{ oldestFirst } as const] : []),
    ...(unapplied ? [{ unapplied } as const] : []),
  ]
  if (said.length !== 1) throw new ReceivableError('Say what the payment is for: a document, open items, the oldest first, or none.', { field: 'applyTo' })
  return said[0]!
}

/** Payments: taking, listing, voiding. */
export default class PaymentsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'receivables::Payments', { list: await runList(paymentList, ctx.request.qs()) })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'receivables::Payment', await paymentProps(recordId(ctx, 'The payment')))
  }

  async store(ctx: HttpContext) {
    const sent = await ctx.request.validateUsing(paymentValidator)
    const storeId = sent.storeId ?? currentStoreId()
    if (!storeId) throw new ReceivableError('Choose the store that takes the payment.', { field: 'storeId' })
    const { contactId, tenders, useCredit = 0 } = sent
    const date = sent.date ?? (await todayIn(storeId))
    const taken = await takePayment({ contactId, storeId, date, tenders, useCredit, applyTo: applyToOf(sent.applyTo) })
    return answer(ctx, taken, `${await inWords(taken.applied + taken.unapplied)} is recorded.`, `/receivables/customers/${contactId}`)
  }

  /** What the person should know before the payment is taken. Changes nothing. */
  async warnings(ctx: HttpContext) {
    const { contactId, storeId: sent, date, payable, tenders } = await ctx.request.validateUsing(proposedValidator)
    const storeId = sent ?? currentStoreId()
    if (!storeId) throw new ReceivableError('Choose the store that takes the payment.', { field: 'storeId' })
    const entered = tenders.filter(({ amount }) => amount !== 0).map(({ tender, kind, amount }) => ({ tender, kind: kind ?? null, amount }))
    const payment = { contactId, storeId, date: date ?? (await todayIn(storeId)), payable: payable ?? null, tenders: entered }
    return ctx.response.json({ warnings: entered.length > 0 ? await warningsFor(payment) : [] })
  }

  async void(ctx: HttpContext) {
    const id = recordId(ctx, 'The payment')
    const { reason, note, nsfFee, date } = await ctx.request.validateUsing(voidValidator)
    const voided = await voidPayment(id, { reason, note: note ?? null, nsfFee: nsfFee ?? 0, ...(date ? { date } : {}) })
    return answer(ctx, voided, `The payment is voided. ${await inWords(voided.reopened)} is owed again.`, `/payments/${id}`)
  }

  async destroy(_ctx: HttpContext) {
    throw new PaymentDeleteError()
  }
}
