import type { HttpContext } from '@adonisjs/core/http'
import { findRecord } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { Dispute } from '../models/dispute.ts'
import { PaymentPromise } from '../models/promise.ts'
import { accountReminders } from '../services/account.ts'
import { previewByHand, sendByHand } from '../services/by_hand.ts'
import { noteDispute, settleDispute } from '../services/disputes.ts'
import { takePromise, withdrawPromise } from '../services/promises.ts'
import { noteStanding } from '../services/standings.ts'
import { todayIn } from '../services/today.ts'
import { idFrom, workingStore } from './parameters.ts'
import { disputeValidator, mailValidator, promiseValidator, standingValidator } from './validators.ts'

const customerOf = async (ctx: HttpContext) => (await findContact(idFrom(ctx, 'The customer'))).id

/** Reminders and promises of one customer. Each change answers how all of it stands then. */
export default class CustomersController {
  async show(ctx: HttpContext) {
    return this.#answer(ctx, await customerOf(ctx))
  }

  async promise(ctx: HttpContext) {
    const contactId = await customerOf(ctx)
    const { amount, date, note } = await ctx.request.validateUsing(promiseValidator)
    await takePromise(contactId, await workingStore(), { amount, date, note: note ?? null })
    return this.#answer(ctx, contactId)
  }

  async withdraw(ctx: HttpContext) {
    const { id, contactId } = await findRecord(PaymentPromise, idFrom(ctx, 'The promise'))
    await withdrawPromise(id)
    return this.#answer(ctx, contactId)
  }

  async standing(ctx: HttpContext) {
    const contactId = await customerOf(ctx)
    await noteStanding(contactId, await ctx.request.validateUsing(standingValidator))
    return this.#answer(ctx, contactId)
  }

  async dispute(ctx: HttpContext) {
    const { source, itemId, reason } = await ctx.request.validateUsing(disputeValidator)
    const { contactId } = await findRecord(Dispute, await noteDispute(source, itemId, reason))
    return this.#answer(ctx, contactId)
  }

  async settle(ctx: HttpContext) {
    const { id, contactId } = await findRecord(Dispute, idFrom(ctx, 'The dispute'))
    await settleDispute(id)
    return this.#answer(ctx, contactId)
  }

  async previewMail(ctx: HttpContext) {
    return ctx.response.json(await previewByHand(await customerOf(ctx), await todayIn(null)))
  }

  async sendMail(ctx: HttpContext) {
    const contactId = await customerOf(ctx)
    const { address, ...written } = await ctx.request.validateUsing(mailValidator)
    return ctx.response.json(await sendByHand(contactId, address, written, await todayIn(null)))
  }

  async #answer({ response }: HttpContext, contactId: number) {
    return response.json(await accountReminders(contactId))
  }
}
