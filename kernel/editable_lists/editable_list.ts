import { contributionsOf } from '../host/contributions.ts'
import { definePoint } from '../host/points.ts'
import type { AnyTenantModel } from '../models/tenant_model.ts'
import { UnknownListError } from './errors.ts'

/** A column in which a list's words stand. */
export interface WordUse {
  model: AnyTenantModel
  /** Attribute that holds the word itself: a text column. */
  attribute: string
  /** Only the records with these values count: `{ family: 'jewelry' }`. */
  where?: Record<string, string | number>
  /** Called in the transaction with the records whose word has changed, for instance to index them anew. */
  changed?(ids: number[]): Promise<void>
}

/**
 * A dropdown whose words a jeweler may add, rename, merge and delete in Settings > Lists. Words that the law or the code needs
 * are protected with the reason.
 */
export interface EditableList {
  /** Permanent, begins with the plugin's id: `inventory.metals`. */
  id: string
  /** Heading under which it stands, the plugin's title for instance. */
  group: string
  title: string
  /** Where the words are used, in a sentence. */
  description: string
  /** Words that come with the product; empty where people type freely. */
  words: readonly string[]
  uses: readonly WordUse[]
  /** Its records need a word: one that is in use is merged into another, not deleted. */
  required?: boolean
  /** Characters of the column. */
  longest: number
  /** Why a word stays as it is, or null. */
  protect?(word: string): string | null
}

/** Lists that can be edited. */
export const editableLists = definePoint<EditableList[]>('kernel.editable_lists')

/** The editable lists of the ambient tenant's plugins. */
export async function editableListsOf(): Promise<EditableList[]> {
  return (await contributionsOf(editableLists)).flat()
}

/**
 * An editable list of the ambient tenant.
 *
 * @throws UnknownListError
 */
export async function editableList(id: string): Promise<EditableList> {
  const list = (await editableListsOf()).find((one) => one.id === id)
  if (!list) throw new UnknownListError()
  return list
}
