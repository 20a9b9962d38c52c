import { database } from '../database/client.ts'
import { currentTenantId, memoized } from '../tenancy/context.ts'
import { editableListsOf, type EditableList, type WordUse } from './editable_list.ts'
import { ListWord } from './list_word.ts'

/** Words of lists by list id, as dropdowns offer them. */
export type WordLists = Record<string, string[]>

/** A word with the records that carry it. */
export interface CountedWord {
  word: string
  records: number
  /** It stands in the dropdown; one that does not was typed or imported. */
  offered: boolean
  /** The tenant has added it. */
  own: boolean
  /** Why it stays as it is; null where it may be changed. */
  protected: string | null
}

async function differences(): Promise<ListWord[]> {
  return memoized('list_words', () => ListWord.query().orderBy('id').then((words) => [...words]))
}

function offered(list: EditableList, all: ListWord[]): string[] {
  const own = all.filter((entry) => entry.list === list.id)
  const hidden = new Set(own.filter(({ state }) => state === 'hidden').map(({ word }) => word))
  const added = own.filter(({ state }) => state === 'added').map(({ word }) => word)
  return [...list.words.filter((word) => !hidden.has(word)), ...added.filter((word) => !list.words.includes(word))]
}

/** The words that the tenant's dropdowns offer, of all its lists: what comes with them, less what is hidden, and what was added. */
export async function wordLists(): Promise<WordLists> {
  const all = await differences()
  return Object.fromEntries((await editableListsOf()).map((list) => [list.id, offered(list, all)]))
}

/** Database column of an attribute. */
export function columnOf({ model, attribute }: WordUse): string {
  model.boot()
  return model.$getColumn(attribute)!.columnName
}

/** The rows of a use, of the ambient tenant. */
export function rowsOf(use: WordUse) {
  const { table } = use.model
  const query = database().from(table).where(`${table}.tenant_id`, currentTenantId())
  for (const [attribute, value] of Object.entries(use.where ?? {})) query.where(`${table}.${columnOf({ ...use, attribute })}`, value)
  return query
}

async function countsOf(use: WordUse): Promise<[string, number][]> {
  const column = columnOf(use)
  const rows = (await rowsOf(use).whereNotNull(column).groupBy(column).select(column).count('* as row_count')) as Record<string, string | number>[]
  return rows.map((row) => [String(row[column]), Number(row.row_count)])
}

/** Every word of a list, offered or in use, with how many records carry it: one query for each use. */
export async function countedWords(list: EditableList): Promise<CountedWord[]> {
  const records = new Map<string, number>()
  for (const use of list.uses) for (const [word, count] of await countsOf(use)) records.set(word, (records.get(word) ?? 0) + count)
  const words = offered(list, await differences())
  return [...new Set([...words, ...records.keys()])].filter(Boolean).map((word) => ({
    word,
    records: records.get(word) ?? 0,
    offered: words.includes(word),
    own: words.includes(word) && !list.words.includes(word),
    protected: list.protect?.(word) ?? null,
  }))
}
