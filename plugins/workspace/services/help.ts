import { allArticles, isPluginEnabled, pluginHost, tenantState, type HelpArticle } from '@benchpin/kernel'
import type { HelpEntry } from '../screen_props.ts'

const byTitle = (a: HelpArticle, b: HelpArticle) => a.title.localeCompare(b.title)

/** The articles of the plugins that are enabled for the tenant, by title. */
export async function articlesForTenant(): Promise<HelpArticle[]> {
  const state = await tenantState()
  return allArticles()
    .filter(({ plugin }) => isPluginEnabled(state, plugin))
    .sort(byTitle)
}

/** The articles of every plugin of this installation, by title: for the public help center. */
export function publicArticles(): HelpArticle[] {
  return [...allArticles()].sort(byTitle)
}

const plainWords = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()

/** Articles as the help center lists and searches them. */
export function entriesOf(articles: HelpArticle[]): HelpEntry[] {
  const titles = new Map(pluginHost().plugins.map(({ manifest }) => [manifest.id, manifest.title]))
  return articles.map(({ id, plugin, title, html }) => ({ id, title, pluginTitle: titles.get(plugin) ?? 'Benchpin', words: plainWords(html) }))
}
