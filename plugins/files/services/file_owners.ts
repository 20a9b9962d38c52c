import { authorize, contributionsOf, definePoint, RecordNotFoundError } from '@benchpin/kernel'
import { UnknownFileOwnerError } from '../errors.ts'

/** A kind of record that files can be attached to. */
export interface FileOwner {
  /** Permanent id, begins with the plugin's id: `inventory.item`. */
  type: string
  /** Who holds it sees the files of every such record. */
  viewPermission: string
  /** Who holds it adds, orders and removes them. */
  editPermission: string
  /** Whether there is such a record in the ambient tenant. */
  exists(id: number): Promise<boolean>
}

/** Kinds of records that files can be attached to. */
export const fileOwners = definePoint<FileOwner>('files.file_owners')

/**
 * The owner type as registered.
 *
 * @throws UnknownFileOwnerError where no enabled plugin registers it
 */
export async function ownerOf(type: string): Promise<FileOwner> {
  const owner = (await contributionsOf(fileOwners)).find((one) => one.type === type)
  if (!owner) throw new UnknownFileOwnerError()
  return owner
}

/**
 * Stops unless the user may see or change the files of a type of record.
 *
 * @throws PermissionDeniedError, UnknownFileOwnerError
 */
export async function authorizeOwner(type: string, wish: 'view' | 'edit'): Promise<FileOwner> {
  const owner = await ownerOf(type)
  await authorize(wish === 'view' ? owner.viewPermission : owner.editPermission)
  return owner
}

/** @throws RecordNotFoundError where the owner is not there */
export async function requireOwner(type: string, id: number): Promise<void> {
  const owner = await ownerOf(type)
  if (!(await owner.exists(id))) throw new RecordNotFoundError()
}
