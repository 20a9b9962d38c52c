import type { HttpContext } from '@adonisjs/core/http'
import { render, runList } from '@benchpin/kernel'
import { cardList } from '../lists/card_list.ts'
import { giveCard } from '../services/give.ts'
import { payOut } from '../services/pay_out.ts'
import { replaceCard } from '../services/replace.ts'
import { todayIn } from '../services/words.ts'
import { cardProps, cardsOfInvoice } from './card_props.ts'
import { idFrom, storeHere } from './parameters.ts'
import { giveValidator, payOutValidator, replaceValidator } from './validators.ts'

/** Gift cards: all of them, one, and what is done with it. */
export default class CardsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'gift_cards::GiftCards', { list: await runList(cardList, ctx.request.qs()) })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'gift_cards::GiftCard', await cardProps(idFrom(ctx)))
  }

  async ofInvoice(ctx: HttpContext) {
    return ctx.response.json({ cards: await cardsOfInvoice(idFrom(ctx, 'The invoice')) })
  }

  async give({ request, response }: HttpContext) {
    const { number, contactId, ...input } = await request.validateUsing(giveValidator)
    const storeId = storeHere()
    const id = await giveCard({ ...input, number: number ?? null, contactId: contactId ?? null, storeId, date: await todayIn(storeId) })
    return response.status(201).json({ id })
  }

  async replace(ctx: HttpContext) {
    const { number } = await ctx.request.validateUsing(replaceValidator)
    const storeId = storeHere()
    return ctx.response.json({ id: await replaceCard(idFrom(ctx), { number: number ?? null, storeId, date: await todayIn(storeId) }) })
  }

  async payOut(ctx: HttpContext) {
    const { amount, tender, reference } = await ctx.request.validateUsing(payOutValidator)
    const storeId = storeHere()
    return ctx.response.json(await payOut(idFrom(ctx), { amount, tender, reference: reference ?? null, storeId, date: await todayIn(storeId) }))
  }
}
