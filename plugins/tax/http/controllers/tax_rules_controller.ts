import type { HttpContext } from '@adonisjs/core/http'
import { render, useCase } from '@benchpin/kernel'
import { enterRule } from '../../services/change_rules.ts'
import { rulePlaces } from '../../services/standing_rules.ts'
import { TAX_RULE_SUBJECTS } from '../../data/rule_subjects.ts'
import { ruleValidator } from '../validators.ts'

/** How a state treats what is sold, from a day on. */
export default class TaxRulesController {
  async create(ctx: HttpContext) {
    const { place, subject } = ctx.request.qs() as Record<string, string | undefined>
    const places = await rulePlaces()
    return render(ctx, 'tax::TaxRule', {
      places: places.map(({ id, name }) => ({ value: id, label: name })),
      subjects: TAX_RULE_SUBJECTS,
      jurisdiction: places.find(({ id }) => id === place)?.id ?? places[0]?.id ?? null,
      subject: TAX_RULE_SUBJECTS.find(({ id }) => id === subject)?.id ?? null,
    })
  }

  async store({ request, response, session }: HttpContext) {
    const { amount, ...rule } = await request.validateUsing(ruleValidator)
    await useCase('tax.enter_rule', () => enterRule({ ...rule, amount: amount ?? null }))
    session.flash('notice', { tone: 'success', message: `The rule holds from ${rule.startsOn} on.` })
    return response.redirect().status(303).toPath('/settings/tax')
  }
}
