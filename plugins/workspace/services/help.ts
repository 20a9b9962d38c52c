import { allArticles, isPluginEnabled, tenantState, type HelpArticle } from '@benchpin/kernel'

/** The articles of the plugins that are enabled for the tenant, by title. */
export async function articlesForTenant(): Promise<HelpArticle[]> {
  const state = await tenantState()
  return allArticles()
    .filter(({ plugin }) => isPluginEnabled(state, plugin))
    .sort((a, b) => a.title.localeCompare(b.title))
}
