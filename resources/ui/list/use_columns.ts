import { computed, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { ListColumn, ListPayload } from '../../../kernel/http/screen_types.ts'
import { useNotice } from '../feedback/use_notice.ts'
import { ServerError } from '../server/errors.ts'
import { useServer } from '../server/use_server.ts'
import type { ListQuery } from './use_list_query.ts'

/** Which columns of a list are shown; kept by the server for this user under the list's id. */
export interface Columns {
  shown: ComputedRef<ListColumn[]>
  isShown(key: string): boolean
  toggle(key: string): void
}

/**
 * @param list the payload as it stands
 * @param query the list's address: a view's columns stand there
 */
export function useColumns(list: () => ListPayload, query: ListQuery): Columns {
  const server = useServer()
  const notice = useNotice()
  const keys = ref<string[]>([])
  const chosen = () => list().columns.filter((column) => column.visible).map((column) => column.key)
  watch(() => chosen().join(), () => (keys.value = chosen()), { immediate: true })

  async function remember(): Promise<void> {
    try {
      await server.put(`/preferences/lists/${list().id}`, { columns: keys.value })
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      notice.warn(`The columns are changed on this screen, but could not be kept. ${error.message}`)
    }
  }
  return {
    shown: computed(() => list().columns.filter((column) => keys.value.includes(column.key))),
    isShown: (key) => keys.value.includes(key),
    toggle(key) {
      const next = new Set(keys.value)
      if (!next.delete(key)) next.add(key)
      if (next.size === 0) return
      keys.value = list().columns.map((column) => column.key).filter((each) => next.has(each))
      if (!query.setColumns(keys.value)) void remember()
    },
  }
}
