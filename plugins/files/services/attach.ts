import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { currentTenantId, database, transaction } from '@benchpin/kernel'
import { StoredFile } from '../models/stored_file.ts'
import { checkContent } from './content_check.ts'
import { disk, newStorageKey } from './disk.ts'
import { safeFileName } from './file_name.ts'
import { requireOwner } from './file_owners.ts'

/** What is to be attached, and to what. */
export interface NewFile {
  ownerType: string
  ownerId: number
  /** The bytes, or the absolute path of a local file. */
  content: Buffer | string
  name: string
}

async function nextPosition(ownerType: string, ownerId: number): Promise<number> {
  const row = (await database()
    .from('files_files')
    .where('files_files.tenant_id', currentTenantId())
    .where('owner_type', ownerType)
    .where('owner_id', ownerId)
    .max('position as last')
    .first()) as { last: number | null } | null
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1
}

/**
 * Keeps a file for a record, after those that it has. The object is written before its row, so that no row is
 * without its object. Whoever calls it has checked the user's permission.
 *
 * @throws FileContentError, FileSizeError, UnknownFileOwnerError, RecordNotFoundError
 */
export async function attach({ ownerType, ownerId, content, name }: NewFile): Promise<StoredFile> {
  await requireOwner(ownerType, ownerId)
  const bytes = typeof content === 'string' ? await readFile(content) : content
  const kept = safeFileName(name)
  const { mime, extension } = await checkContent(bytes, kept)
  const storageKey = newStorageKey(extension)
  const store = await disk()
  await store.put(storageKey, bytes, { contentType: mime })
  try {
    return await transaction(async () =>
      StoredFile.create({
        ownerType,
        ownerId,
        position: await nextPosition(ownerType, ownerId),
        name: kept,
        mime,
        size: bytes.length,
        digest: createHash('sha256').update(bytes).digest('hex'),
        storageKey,
      })
    )
  } catch (error) {
    await store.delete(storageKey)
    throw error
  }
}
