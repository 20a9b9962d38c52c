import type { HttpContext } from '@adonisjs/core/http'
import { currentStoreId, RecordNotFoundError, render, runList } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { StoreCreditError } from '../errors.ts'
import { creditList } from '../lists/credit_list.ts'
import { changeExpiry, voidCredit } from '../services/change.ts'
import { creditsOf } from '../services/customer_credits.ts'
import { todayIn } from '../services/days.ts'
import { issueCredit } from '../services/issue.ts'
import { expiryOf } from '../services/make_credit.ts'
import { payOut } from '../services/pay_out.ts'
import { creditProps } from './credit_props.ts'
import { changeValidator, issueValidator, payOutValidator } from './validators.ts'

function idFrom({ params }: HttpContext, name = 'id', what = 'The store credit'): number {
  const id = Number((params as Record<string, string | undefined>)[name])
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

function storeOf(sent: number | undefined): number {
  const storeId = sent ?? currentStoreId()
  if (!storeId) throw new StoreCreditError('Choose the store.', { field: 'storeId' })
  return storeId
}

/** Store credits: all of them, one, and what is done with it. */
export default class CreditsController {
  async index(ctx: HttpContext) {
    const list = await runList(creditList, ctx.request.qs())
    return render(ctx, 'store_credits::StoreCredits', { list, expiresOn: await expiryOf(await todayIn(currentStoreId())) })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'store_credits::StoreCredit', await creditProps(idFrom(ctx)))
  }

  async ofCustomer(ctx: HttpContext) {
    const { id, special, displayName: name } = await findContact(idFrom(ctx, 'contactId', 'The customer'))
    const expiresOn = await expiryOf(await todayIn(currentStoreId()))
    return ctx.response.json({ ...(await creditsOf(id)), name, expiresOn, walkIn: special === 'walk_in' })
  }

  async issue({ request, response }: HttpContext) {
    const { storeId: sent, date, expiresOn, ...input } = await request.validateUsing(issueValidator)
    const storeId = storeOf(sent)
    const id = await issueCredit({ ...input, storeId, date: date ?? (await todayIn(storeId)), ...(expiresOn === undefined ? {} : { expiresOn }) })
    return response.status(201).json({ id })
  }

  async change(ctx: HttpContext) {
    const { expiresOn } = await ctx.request.validateUsing(changeValidator)
    return ctx.response.json({ id: await changeExpiry(idFrom(ctx), expiresOn) })
  }

  async payOut(ctx: HttpContext) {
    const id = idFrom(ctx)
    const { storeId: sent, date, ...input } = await ctx.request.validateUsing(payOutValidator)
    const storeId = storeOf(sent)
    return ctx.response.json(await payOut(id, { ...input, reference: input.reference ?? null, storeId, date: date ?? (await todayIn(storeId)) }))
  }

  async void(ctx: HttpContext) {
    return ctx.response.json({ id: await voidCredit(idFrom(ctx)) })
  }
}
