import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError, render } from '@benchpin/kernel'
import { articlesForTenant } from '../services/help.ts'

/** The help center: every article of the enabled plugins. */
export default class HelpController {
  async index(ctx: HttpContext) {
    const articles = (await articlesForTenant()).map(({ id, title, plugin }) => ({ id, title, plugin }))
    return render(ctx, 'workspace::Help', { articles, article: null })
  }

  async show(ctx: HttpContext) {
    const all = await articlesForTenant()
    const article = all.find(({ id }) => id === `${ctx.params.plugin}/${ctx.params.article}`)
    if (!article) throw new RecordNotFoundError('The help article')
    return render(ctx, 'workspace::Help', { articles: all.map(({ id, title, plugin }) => ({ id, title, plugin })), article })
  }
}
