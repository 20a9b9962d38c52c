import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked } from 'marked'
import { rootPath } from '../boot/paths.ts'
import { isPluginEnabled } from '../host/contributions.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { tenantState } from '../tenants/tenant_state.ts'

/** A help article: Markdown in a plugin's help folder, with a small head. */
export interface HelpArticle {
  /** `<plugin>/<file>`. */
  id: string
  plugin: string
  title: string
  /**
   * Route names of the pages on which it is shown; `sales.invoices.*` covers all that begin so, and
   * `reports.show/sales.register` only where a parameter of the address has that value.
   */
  pages: string[]
  html: string
}

let read: HelpArticle[] | null = null

function parse(plugin: string, file: string, text: string): HelpArticle {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const fields = new Map(
    (head?.[1] ?? '').split('\n').map((line) => {
      const [key = '', ...rest] = line.split(':')
      return [key.trim(), rest.join(':').trim()]
    })
  )
  return {
    id: `${plugin}/${file.replace(/\.md$/, '')}`,
    plugin,
    title: fields.get('title') ?? file,
    pages: (fields.get('pages') ?? '').split(',').map((page) => page.trim()).filter(Boolean),
    html: marked.parse(head ? text.slice(head[0].length) : text, { async: false }),
  }
}

function articlesIn(plugin: string, folder: string): HelpArticle[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => parse(plugin, file, readFileSync(join(folder, file), 'utf8')))
}

/** Every article of the kernel and the loaded plugins. */
export function allArticles(): HelpArticle[] {
  read ??= [
    ...articlesIn('kernel', rootPath('kernel/help')),
    ...pluginHost().plugins.flatMap(({ manifest, folder }) => articlesIn(manifest.id, join(folder, 'help'))),
  ]
  return read
}

const covers = (pattern: string, page: string) => (pattern.endsWith('*') ? page.startsWith(pattern.slice(0, -1)) : page === pattern)

/**
 * The articles for a page, by its route's name and the values of its parameters, of the ambient tenant's enabled plugins.
 * Those that name a value come first: they are about this very page.
 */
export async function articlesOfPage(page: string, parameters: readonly string[] = []): Promise<{ id: string; title: string; html: string }[]> {
  const state = await tenantState()
  const own = parameters.map((value) => `${page}/${value}`)
  const isOwn = ({ pages }: HelpArticle) => pages.some((pattern) => own.includes(pattern))
  const found = allArticles().filter((article) => isPluginEnabled(state, article.plugin) && (isOwn(article) || article.pages.some((pattern) => covers(pattern, page))))
  return [...found.filter(isOwn), ...found.filter((article) => !isOwn(article))]
    .map(({ id, title, html }) => ({ id, title, html }))
}
