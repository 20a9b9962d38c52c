import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import type { AccountKey } from '../../services/chart.ts'
import { setPostingRule } from '../../services/posting_rules/change_rule.ts'
import { moveLeft } from '../../services/posting_rules/move_left.ts'
import { postingRulesProps } from '../../services/posting_rules/rules_page.ts'
import { postingKeyValidator, postingRuleValidator } from '../validators.ts'

/** Settings > Posting rules: which account each standing key posts to. */
export default class PostingRulesController {
  async show(ctx: HttpContext) {
    return render(ctx, 'ledger::PostingRules', { ...(await postingRulesProps()) })
  }

  async store({ request, response, session }: HttpContext) {
    const { accountKey, storeId = null, family = null, accountId = null, startsOn } = await request.validateUsing(postingRuleValidator)
    await setPostingRule({ accountKey: accountKey as AccountKey, storeId, family, accountId, startsOn })
    session.flash('notice', { tone: 'success', message: 'The rule holds from that day on. What is posted stays where it is.' })
    return response.redirect().status(303).toPath('/settings/posting-rules')
  }

  async moveLeft({ request, response, session }: HttpContext) {
    const { accountKey } = await request.validateUsing(postingKeyValidator)
    await moveLeft(accountKey as AccountKey)
    session.flash('notice', { tone: 'success', message: 'What was left is moved.' })
    return response.redirect().status(303).toPath('/settings/posting-rules')
  }
}
