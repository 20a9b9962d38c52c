import type { HttpContext } from '@adonisjs/core/http'
import type { TenderReference } from '@benchpin/plugins/receivables'
import { findByNumber } from '../services/find_card.ts'
import { masked } from '../services/numbers.ts'
import { revealNumber } from '../services/reveal.ts'
import { inWords } from '../services/words.ts'
import { cardProps } from './card_props.ts'
import { idFrom } from './parameters.ts'
import { balanceValidator, lookUpValidator } from './validators.ts'

/** What is asked by a card's number, or answers with one. */
export default class NumbersController {
  /** What can be taken from a card, for the payment panel. */
  async balance({ request, response }: HttpContext) {
    const { reference } = await request.validateUsing(balanceValidator)
    const { state, balance, lastFour } = await findByNumber(reference, 'reference')
    const available = state === 'active' ? balance : 0
    const note = state === 'active' ? `Card ${masked(lastFour)}: ${await inWords(balance)} on it` : `Card ${masked(lastFour)} was replaced and holds nothing`
    return response.json({ available, note } satisfies TenderReference)
  }

  /** All of a card: original, redeemed, remaining, every transaction. */
  async lookUp({ request, response }: HttpContext) {
    const { number } = await request.validateUsing(lookUpValidator)
    const { card, history } = await cardProps((await findByNumber(number, 'number')).id)
    return response.json({ card, history })
  }

  async reveal(ctx: HttpContext) {
    ctx.response.header('cache-control', 'no-store')
    return ctx.response.json({ number: await revealNumber(idFrom(ctx)) })
  }
}
