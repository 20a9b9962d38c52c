import { findRecord, PermissionGroup, Store } from '@benchpin/kernel'
import type { GroupChoice } from '../screen_props.ts'

/**
 * Refuses stores that the tenant does not have.
 *
 * @throws RecordNotFoundError
 */
export async function requireStores(ids: (number | null | undefined)[]): Promise<void> {
  for (const id of new Set(ids)) if (id !== null && id !== undefined) await findRecord(Store, id)
}

/**
 * Refuses groups and stores that the tenant does not have.
 *
 * @throws RecordNotFoundError
 */
export async function requireChoices(choices: GroupChoice[]): Promise<void> {
  for (const id of new Set(choices.map(({ groupId }) => groupId))) await findRecord(PermissionGroup, id)
  await requireStores(choices.map(({ storeId }) => storeId))
}
