import { allArticles, currentTenantId, database, type PageExamples } from '@benchpin/kernel'

const articlesOf = (plugin: string, base: string) => allArticles().filter((article) => article.plugin === plugin).map(({ id }) => `${base}/${id}`)

/** Where pages open whose parameters are no record's id: an article of help, an entry of the audit log. */
export const workspaceExamples: PageExamples[] = [
  { route: 'workspace.help.show', addresses: async (plugin) => articlesOf(plugin, '/help').slice(0, 1) },
  { route: 'workspace.help_center.show', addresses: async (plugin) => (plugin === 'workspace' ? articlesOf(plugin, '/help-center').slice(0, 1) : []) },
  {
    route: 'workspace.audit.show',
    async addresses(plugin) {
      if (plugin !== 'workspace') return []
      const last = (await database().from('audit_entries').where('tenant_id', currentTenantId()).orderBy('sequence', 'desc').first()) as { sequence: number } | null
      return last ? [`/settings/audit/${last.sequence}`] : []
    },
  },
]
