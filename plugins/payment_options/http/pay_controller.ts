import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { payPageAt } from '../services/links.ts'

/** What a link to pay leads to, without signing in. */
export default class PayController {
  async show(ctx: HttpContext) {
    const page = await payPageAt(String(ctx.params.token).slice(0, 100))
    // The address holds the key: it is told to nobody, and kept by no search engine.
    ctx.response.header('Referrer-Policy', 'no-referrer').header('X-Robots-Tag', 'noindex')
    if (!page) ctx.response.status(404)
    return render(ctx, 'payment_options::Pay', { page })
  }
}
