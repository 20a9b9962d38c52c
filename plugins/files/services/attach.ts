import { currentTenantId, database, transaction, useCase } from '@benchpin/kernel'
import { StoredFile } from '../models/stored_file.ts'
import { discardObjects, storeObject, type StoredObject } from './objects.ts'
import { authorizeOwner, requireOwner } from './file_owners.ts'

/** What is to be attached, and to what. */
export interface NewFile {
  ownerType: string
  ownerId: number
  /** The bytes, or the absolute path of a local file. */
  content: Buffer | string
  name: string
  /** Ignored: what a file is, is read from its content. */
  mime?: string
}

async function nextPosition(ownerType: string, ownerId: number): Promise<number> {
  const row = (await database()
    .from('files_files')
    .where('files_files.tenant_id', currentTenantId())
    .where('owner_type', ownerType)
    .where('owner_id', ownerId)
    .max('position as last')
    .first()) as { last: number | string | null } | null
  return row === null || row.last === null ? 0 : Number(row.last) + 1
}

/** Writes the row of an object, or of a link, after those that its owner has; in the caller's transaction. */
export async function addRow(ownerType: string, ownerId: number, object: Omit<StoredObject, 'url'> & { url: string | null }): Promise<StoredFile> {
  return StoredFile.create({ ownerType, ownerId, position: await nextPosition(ownerType, ownerId), ...object })
}

/**
 * Keeps a file for a record, after those that it has. The object is written before its row, so that no row is
 * without its object; without its row it is deleted again. Whoever calls it has checked the user's permission.
 *
 * @throws FileContentError, FileSizeError, UnknownFileOwnerError, RecordNotFoundError
 */
export async function attach({ ownerType, ownerId, content, name }: NewFile): Promise<StoredFile> {
  await requireOwner(ownerType, ownerId)
  const object = await storeObject(content, name)
  try {
    return await transaction(() => addRow(ownerType, ownerId, object))
  } catch (error) {
    await discardObjects([object.storageKey])
    throw error
  }
}

/**
 * What a user uploads for a record, all of it or none. Disk and database can't commit together: objects go first,
 * and those that got no row, also because the request came twice, are deleted again.
 *
 * @throws what `attach` throws, and PermissionDeniedError
 */
export async function upload(ownerType: string, ownerId: number, files: readonly { content: string; name: string }[]): Promise<StoredFile[]> {
  await authorizeOwner(ownerType, 'edit')
  await requireOwner(ownerType, ownerId)
  const objects: StoredObject[] = []
  let kept: StoredFile[] = []
  try {
    for (const { content, name } of files) objects.push(await storeObject(content, name))
    const { ids } = await useCase('files.upload', async () => {
      const added: number[] = []
      for (const object of objects) added.push((await addRow(ownerType, ownerId, object)).id)
      return { ids: added }
    })
    kept = await StoredFile.query().whereIn('id', ids).orderBy('position').orderBy('id')
    return kept
  } finally {
    const named = new Set(kept.map(({ storageKey }) => storageKey))
    await discardObjects(objects.map(({ storageKey }) => storageKey).filter((key) => !named.has(key)))
  }
}
