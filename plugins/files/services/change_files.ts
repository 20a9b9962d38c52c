import { afterCommit, findRecord, transaction } from '@benchpin/kernel'
import { FileOrderError } from '../errors.ts'
import { StoredFile } from '../models/stored_file.ts'
import { deleteWithCopies } from './pictures.ts'

/**
 * Takes a file away from its record. The object goes after the commit; if that fails, `files:sweep` finds it.
 *
 * @throws RecordNotFoundError
 */
export async function removeFile(id: number): Promise<void> {
  await transaction(async () => {
    const file = await findRecord(StoredFile, id, { lock: true })
    await file.delete()
    if (file.url === null) await afterCommit(() => deleteWithCopies(file.storageKey))
  })
}

/** Removes every file of a record that is about to be deleted. */
export async function removeFilesOf(ownerType: string, ownerId: number): Promise<void> {
  await transaction(async () => {
    for (const { id } of await StoredFile.query().where('owner_type', ownerType).where('owner_id', ownerId)) await removeFile(id)
  })
}

/**
 * Puts a record's files into a new order; the first is its primary one.
 *
 * @param ids - all ids of the record's files, in the wished order
 * @throws FileOrderError where they are not the ids of its files
 */
export async function reorder(ownerType: string, ownerId: number, ids: readonly number[]): Promise<void> {
  await transaction(async () => {
    const files = await StoredFile.query().where('owner_type', ownerType).where('owner_id', ownerId).orderBy('id').forUpdate()
    const known = new Map(files.map((file) => [file.id, file]))
    if (ids.length !== files.length || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) throw new FileOrderError()
    for (const [position, id] of ids.entries()) await known.get(id)!.merge({ position }).save()
  })
}
