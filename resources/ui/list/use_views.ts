import { router } from '@inertiajs/vue3'
import type { ListPayload, SavedViewEntry } from '../../../kernel/http/screen_types.ts'
import { useNotice } from '../feedback/use_notice.ts'
import { ServerError } from '../server/errors.ts'
import { useServer } from '../server/use_server.ts'
import type { ListQuery } from './use_list_query.ts'

/** What can be done with the saved views of a list. */
export interface Views {
  /** Saves what the list shows as a new view, or gives a view another name. Rejects with a ServerError. */
  save(view: SavedViewEntry | null, name: string, shared: boolean): Promise<void>
  /** Saves what the list shows over a view. */
  overwrite(view: SavedViewEntry): Promise<void>
  /** Has the list begin with a view, or (null) as it is. */
  beginWith(view: SavedViewEntry | null): Promise<void>
  remove(view: SavedViewEntry): Promise<void>
}

/** @param list the payload as it stands */
export function useViews(list: () => ListPayload, query: ListQuery): Views {
  const server = useServer()
  const notice = useNotice()
  const refresh = () => router.reload()

  /** Says what was done, or why it was not. */
  async function told(words: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      notice.saved(words)
      return true
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      notice.failed(error.message)
      return false
    }
  }

  return {
    async save(view, name, shared) {
      const body = { list: list().id, name, shared, query: view?.query ?? query.viewQuery() }
      if (view) {
        await server.put(`/views/${view.id}`, body)
        refresh()
      } else {
        const { id } = await server.post<{ id: number }>('/views', body)
        query.openView({ id, name, shared, own: true, query: body.query })
      }
      notice.saved(`${name} saved.`)
    },
    async overwrite(view) {
      const body = { list: list().id, name: view.name, shared: view.shared, query: query.viewQuery() }
      if (await told(`${view.name} saved as the list stands.`, () => server.put(`/views/${view.id}`, body))) refresh()
    },
    async beginWith(view) {
      const words = view ? `${list().title} begins with ${view.name} from now on.` : `${list().title} begins with everything again.`
      if (await told(words, () => server.put('/views/beginning', { list: list().id, id: view?.id ?? null }))) refresh()
    },
    async remove(view) {
      if (await told(`${view.name} deleted.`, () => server.delete(`/views/${view.id}`))) query.openView(null)
    },
  }
}
