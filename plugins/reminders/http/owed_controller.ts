import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { owedAt } from '../services/owed.ts'

/** What a link in a reminder leads to, without signing in. */
export default class OwedController {
  async show(ctx: HttpContext) {
    const owed = await owedAt(String(ctx.params.token).slice(0, 100))
    // The address holds the key: it is told to nobody, and kept by no search engine.
    ctx.response.header('Referrer-Policy', 'no-referrer').header('X-Robots-Tag', 'noindex')
    if (!owed) ctx.response.status(404)
    return render(ctx, 'reminders::Owed', { owed })
  }
}
