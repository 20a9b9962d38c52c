import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { closePeriod, reopenPeriod } from '../../services/closing/close_period.ts'
import { periodCloseProps } from '../../services/closing/period_page.ts'
import { closeYear, reopenYear } from '../../services/year_end/close_year.ts'
import { closeValidator, closeYearValidator, reopenValidator, reopenYearValidator } from '../validators.ts'

/** Settings > Period close: what is closed, what would be left behind, and the fiscal years. */
export default class PeriodCloseController {
  /** `through` is the day for which the checks are run. */
  async show(ctx: HttpContext) {
    const { through } = ctx.request.qs() as Record<string, unknown>
    return render(ctx, 'ledger::PeriodClose', { ...(await periodCloseProps(through)) })
  }

  async close(ctx: HttpContext) {
    const { through, accepted = [] } = await ctx.request.validateUsing(closeValidator)
    await closePeriod(through, accepted)
    return this.#back(ctx, `The books are closed through ${through}.`)
  }

  async reopen(ctx: HttpContext) {
    const { through = null, reason } = await ctx.request.validateUsing(reopenValidator)
    await reopenPeriod(through, reason)
    return this.#back(ctx, through ? `The books are closed through ${through} again.` : 'All days are open.')
  }

  async closeYear(ctx: HttpContext) {
    const { end, accepted = [] } = await ctx.request.validateUsing(closeYearValidator)
    await closeYear(end, accepted)
    return this.#back(ctx, `The fiscal year to ${end} is closed.`)
  }

  async reopenYear(ctx: HttpContext) {
    const { end, reason } = await ctx.request.validateUsing(reopenYearValidator)
    await reopenYear(end, reason)
    return this.#back(ctx, `The fiscal year to ${end} is open again.`)
  }

  #back({ response, session }: HttpContext, message: string) {
    session.flash('notice', { tone: 'success', message })
    return response.redirect().status(303).toPath('/settings/period-close')
  }
}
