import { RecordNotFoundError } from '@benchpin/kernel'
import { Item } from '../../models/item.ts'

/**
 * Locks items in the order of their ids, which is the order everywhere, so that two documents never wait for each
 * other crosswise.
 *
 * @returns the items in the order of their ids
 * @throws RecordNotFoundError where one of them does not exist
 */
export async function lockItems(ids: readonly number[]): Promise<Item[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const items = await Item.query().whereIn('id', wanted).orderBy('id').forUpdate()
  if (items.length < wanted.length) throw new RecordNotFoundError('An item')
  return items
}
