import type { HttpContext } from '@adonisjs/core/http'
import { render, useCase } from '@benchpin/kernel'
import { CashRule } from '../models/cash_rule.ts'
import { enterRule } from '../services/rules.ts'
import type { CashRuleView } from './screen_props.ts'
import { ruleValidator } from './validators.ts'

const viewOf = ({ id, threshold, instrumentCap, windowMonths, dueDays, statementBy, watchDays, startsOn, endsOn, source }: CashRule): CashRuleView => ({
  ...{ id, threshold, instrumentCap, windowMonths, dueDays, statementBy, watchDays, startsOn, endsOn, source },
})

/** The limits of cash reporting, by day. */
export default class RulesController {
  async index(ctx: HttpContext) {
    return render(ctx, 'cash_reporting::Rules', { rules: (await CashRule.query().orderBy('startsOn', 'desc')).map(viewOf) })
  }

  async store({ request, response, session }: HttpContext) {
    const rule = await request.validateUsing(ruleValidator)
    await useCase('cash_reporting.enter_rule', () => enterRule(rule))
    session.flash('notice', { tone: 'success', message: `The rule holds from ${rule.startsOn} on.` })
    return response.redirect().status(303).toPath('/settings/cash-reporting')
  }
}
