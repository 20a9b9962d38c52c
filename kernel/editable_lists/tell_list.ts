import { ambient } from '../tenancy/context.ts'
import { editableListsOf } from './editable_list.ts'

/** Tells a list which of its records a restore has changed back, so that the search follows. */
export async function tellList(id: string, steps: readonly { entry: { entity: string }; recordId: number }[]): Promise<void> {
  ambient().memo.delete('list_words')
  const list = (await editableListsOf()).find((one) => one.id === id)
  for (const { model, changed } of list?.uses ?? []) {
    const ids = steps.filter(({ entry }) => entry.entity === model.table).map(({ recordId }) => recordId)
    if (ids.length > 0) await changed?.(ids)
  }
}
