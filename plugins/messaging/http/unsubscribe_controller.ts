import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError, render } from '@benchpin/kernel'
import { leaving, undoUnsubscribe, unsubscribe } from '../services/unsubscribe.ts'
import type { UnsubscribeProps } from './screen_props.ts'

const keyOf = ({ params }: HttpContext) => String(params.token).slice(0, 100)

/** Unsubscribing, without signing in. */
export default class UnsubscribeController {
  async show(ctx: HttpContext) {
    const found = await leaving(keyOf(ctx))
    // The address holds the key: it is told to nobody, and kept by no search engine.
    ctx.response.header('Referrer-Policy', 'no-referrer').header('X-Robots-Tag', 'noindex')
    if (!found) ctx.response.status(404)
    return render(ctx, 'messaging::Unsubscribe', { leaving: found, path: `/unsubscribe/${encodeURIComponent(keyOf(ctx))}` } satisfies UnsubscribeProps)
  }

  async leave(ctx: HttpContext) {
    return this.#answer(ctx, await unsubscribe(keyOf(ctx), 'unsubscribe_page'))
  }

  async undo(ctx: HttpContext) {
    return this.#answer(ctx, await undoUnsubscribe(keyOf(ctx)))
  }

  /** Called by mail programs (RFC 8058): no page, no question. */
  async oneClick(ctx: HttpContext) {
    const found = await unsubscribe(keyOf(ctx), 'one_click')
    return ctx.response.status(found ? 200 : 404).send(found ? 'Unsubscribed' : 'This link does not work')
  }

  #answer({ response }: HttpContext, found: unknown) {
    if (!found) throw new RecordNotFoundError('The link')
    return response.json({ leaving: found })
  }
}
