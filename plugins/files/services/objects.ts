import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { kernelLogger } from '@benchpin/kernel'
import { checkContent } from './content_check.ts'
import { disk, newStorageKey } from './disk.ts'
import { safeFileName } from './file_name.ts'

/** Content that lies on the disk and has no row yet. */
export interface StoredObject {
  storageKey: string
  name: string
  mime: string
  size: number
  digest: string
}

/**
 * Checks content and writes it to the disk of the ambient tenant.
 *
 * @param content - the bytes, or the absolute path of a local file
 * @throws FileContentError, FileSizeError
 */
export async function storeObject(content: Buffer | string, typedName: string): Promise<StoredObject> {
  const bytes = typeof content === 'string' ? await readFile(content) : content
  const name = safeFileName(typedName)
  const { mime, extension } = await checkContent(bytes, name)
  const storageKey = newStorageKey(extension)
  await (await disk()).put(storageKey, bytes, { contentType: mime })
  return { storageKey, name, mime, size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') }
}

/** Deletes objects that no row names. What can't be deleted now is left to `files:sweep`. */
export async function discardObjects(keys: readonly string[]): Promise<void> {
  const store = await disk()
  for (const key of keys) {
    try {
      await store.delete(key)
    } catch (error) {
      kernelLogger()?.warn({ err: error }, `The object ${key} was not deleted; files:sweep will find it`)
    }
  }
}
