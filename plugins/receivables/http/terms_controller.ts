import type { HttpContext } from '@adonisjs/core/http'
import { notePromise, setCreditLimit, strikePromise } from '../services/terms.ts'
import { answer } from './answer.ts'
import { recordId } from './record_id.ts'
import { creditLimitValidator, promiseValidator } from './validators.ts'

/** What is agreed with a customer about paying. */
export default class TermsController {
  async limit(ctx: HttpContext) {
    const id = recordId(ctx, 'The customer')
    const { creditLimit } = await ctx.request.validateUsing(creditLimitValidator)
    await setCreditLimit(id, creditLimit ?? null)
    return answer(ctx, {}, 'The credit limit is saved.', `/receivables/customers/${id}`)
  }

  async promise(ctx: HttpContext) {
    const id = recordId(ctx, 'The customer')
    const { amount, promisedFor, note } = await ctx.request.validateUsing(promiseValidator)
    await notePromise(id, { amount, promisedFor, note: note ?? null })
    return answer(ctx, {}, 'The promise is noted.', `/receivables/customers/${id}`)
  }

  async strike(ctx: HttpContext) {
    const id = recordId(ctx, 'The customer')
    await strikePromise(id)
    return answer(ctx, {}, 'The promise is struck off.', `/receivables/customers/${id}`)
  }
}
