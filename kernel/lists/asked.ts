import type { SavedViewEntry } from '../http/screen_types.ts'
import { preferences } from '../preferences/preferences.ts'
import { defaultViewPreference, savedViewsOf } from './saved_views.ts'

/** What a list request comes to once saved views and remembered columns have had their say. */
export interface AskedList {
  input: Record<string, unknown>
  /** Keys of the columns to show; null for the list's own. */
  columns: string[] | null
  views: SavedViewEntry[]
  /** The view that is shown. */
  view: number | null
  /** The view that this user begins with. */
  defaultView: number | null
}

const OWN_KEYS = ['page', 'perPage', 'sort', 'search', 'columns', 'view']

const keysIn = (text: unknown) => (typeof text === 'string' && text !== '' ? text.split(',') : null)

/**
 * Reads what is asked of a list: a bare address begins with the user's own view, if he has chosen one; an address with
 * anything in it means what it says, so that it shows the same to everybody it is sent to.
 */
export async function askedOf(definition: { id: string; filters: readonly { key: string }[] }, input: Record<string, unknown>): Promise<AskedList> {
  const [columnsName, viewName] = [`list:${definition.id}`, defaultViewPreference(definition.id)]
  const remembered = await preferences([columnsName, viewName])
  const views = await savedViewsOf(definition.id)
  const defaultView = views.find(({ id }) => id === remembered.get(viewName)) ?? null
  const isBare = ![...OWN_KEYS, ...definition.filters.map(({ key }) => key)].some((key) => input[key] !== undefined)
  const begun = isBare ? defaultView : null
  const asked = begun ? { ...input, ...begun.query } : input
  const view = begun ?? views.find(({ id }) => id === Number(input.view)) ?? null
  return {
    input: asked,
    columns: keysIn(asked.columns) ?? (remembered.get(columnsName) as string[] | undefined) ?? null,
    views,
    view: view?.id ?? null,
    defaultView: defaultView?.id ?? null,
  }
}
