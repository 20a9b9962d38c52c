import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError, render, type HelpArticle } from '@benchpin/kernel'
import type { HelpProps } from '../screen_props.ts'
import { articlesForTenant, entriesOf, publicArticles } from '../services/help.ts'

function propsOf(articles: HelpArticle[], base: string, ctx?: HttpContext): HelpProps {
  if (!ctx) return { articles: entriesOf(articles), article: null, base }
  const article = articles.find(({ id }) => id === `${ctx.params.plugin}/${ctx.params.article}`)
  if (!article) throw new RecordNotFoundError('The help article')
  const { id, title, html } = article
  return { articles: entriesOf(articles), article: { id, title, html }, base }
}

/** The help center: of the tenant's plugins for its users, of all plugins for everyone. */
export default class HelpController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::Help', propsOf(await articlesForTenant(), '/help'))
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'workspace::Help', propsOf(await articlesForTenant(), '/help', ctx))
  }

  async publicIndex(ctx: HttpContext) {
    return render(ctx, 'workspace::HelpCenter', propsOf(publicArticles(), '/help-center'))
  }

  async publicShow(ctx: HttpContext) {
    return render(ctx, 'workspace::HelpCenter', propsOf(publicArticles(), '/help-center', ctx))
  }
}
