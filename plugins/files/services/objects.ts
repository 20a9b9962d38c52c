import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { kernelLogger } from '@benchpin/kernel'
import { checkContent } from './content_check.ts'
import { disk, newStorageKey } from './disk.ts'
import { safeFileName } from './file_name.ts'
import { deleteWithCopies } from './pictures.ts'

/** Content that lies on the disk and has no row yet. */
export interface StoredObject {
  storageKey: string
  name: string
  mime: string
  size: number
  digest: string
  url: null
  look: 'spin' | null
}

async function digestOf(content: Buffer | string): Promise<string> {
  const hash = createHash('sha256')
  if (typeof content === 'string') await pipeline(createReadStream(content), hash)
  else hash.update(content)
  return hash.digest('hex')
}

/**
 * Checks content and writes it to the disk of the ambient tenant, from a local file piece by piece: a video is larger than
 * what should lie in memory.
 *
 * @param content - the bytes, or the absolute path of a local file
 * @throws FileContentError, FileSizeError, PictureError
 */
export async function storeObject(content: Buffer | string, typedName: string): Promise<StoredObject> {
  const name = safeFileName(typedName)
  const { mime, extension, size } = await checkContent(content, name)
  const storageKey = newStorageKey(extension)
  const store = await disk()
  if (typeof content === 'string') await store.putStream(storageKey, createReadStream(content), { contentType: mime })
  else await store.put(storageKey, content, { contentType: mime })
  return { storageKey, name, mime, size, digest: await digestOf(content), url: null, look: null }
}

/** Deletes objects that no row names. What can't be deleted now is left to `files:sweep`. */
export async function discardObjects(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    try {
      await deleteWithCopies(key)
    } catch (error) {
      kernelLogger()?.warn({ err: error }, `The object ${key} was not deleted; files:sweep will find it`)
    }
  }
}
