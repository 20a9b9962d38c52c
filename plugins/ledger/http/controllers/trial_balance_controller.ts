import type { HttpContext } from '@adonisjs/core/http'
import { businessDateIn, isBusinessDate, nowInstant, render, tenantState } from '@benchpin/kernel'
import { trialBalance } from '../../services/trial_balance.ts'

/** The trial balance as of a day, today unless one is asked for. */
export default class TrialBalanceController {
  async show(ctx: HttpContext) {
    const asked: unknown = ctx.request.qs().date
    const asOf = isBusinessDate(asked) ? asked : businessDateIn((await tenantState()).timeZone, nowInstant())
    return render(ctx, 'ledger::TrialBalance', { trialBalance: await trialBalance(asOf) })
  }
}
