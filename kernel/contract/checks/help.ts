import { allArticles } from '../../help/articles.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { screensOf } from '../run/screens.ts'

const covers = (pattern: string, page: string) => (pattern.endsWith('*') ? page.startsWith(pattern.slice(0, -1)) : page === pattern)

/** Each screen has an article of the plugin's own help folder. */
export const help: KernelCheck = {
  id: 'kernel.help',
  title: 'Each screen has a help article',
  async check(subject) {
    const articles = allArticles().filter(({ plugin }) => plugin === subject.manifest.id)
    const found: Finding[] = articles
      .filter(({ html }) => html.replace(/<[^>]+>/g, '').trim().length < 40)
      .map(({ id }) => fault(`help/${id.split('/').at(-1)}.md`, 'The article says nothing.', 'Tell what the screen is for and how it is used, in a few sentences.'))
    for (const { route, audience, own } of (await screensOf(subject)).screens) {
      // Whoever is not signed in has no help drawer.
      if (!own || audience === 'everyone') continue
      if (articles.some(({ pages }) => pages.some((pattern) => covers(pattern, route.name)))) continue
      found.push(fault(`${route.name} (${route.path})`, 'No help article is shown on this screen.', `Write help/<name>.md with a head that names the page:\n---\ntitle: ...\npages: ${route.name}\n---`))
    }
    return found
  },
}
