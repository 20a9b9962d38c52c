import { PictureError } from '../errors.ts'
import type { StoredFile } from '../models/stored_file.ts'
import { disk } from './disk.ts'

/** Smaller copies of a picture, by the length of their longer side in points. */
export const PICTURE_SIZES = { thumbnail: 320, preview: 1600 } as const

/** One of them. */
export type PictureSize = keyof typeof PICTURE_SIZES

/** A phone's largest photo has 200 million points; beyond it a small file may unpack to more memory than there is. */
const MOST_POINTS = 210_000_000

/** Loaded late: the library is large, and most requests have no picture. */
async function picture(content: Buffer | string) {
  const { default: sharp } = await import('sharp')
  return sharp(content, { limitInputPixels: MOST_POINTS, failOn: 'error' })
}

/**
 * Stops what begins like a picture and is none, or is too large to be shown.
 *
 * @throws PictureError
 */
export async function refuseDamaged(content: Buffer | string, name: string): Promise<void> {
  try {
    const { width, height } = await (await picture(content)).metadata()
    if (!width || !height || width * height > MOST_POINTS) throw new PictureError(name)
  } catch {
    throw new PictureError(name)
  }
}

/** Where a smaller copy of an object lies: beside it. */
export function copyKey(storageKey: string, size: PictureSize): string {
  return `${storageKey.replace(/\.[a-z0-9]+$/, '')}.${size}.webp`
}

/** Whether a key is that of a smaller copy. */
export function isCopy(key: string): boolean {
  return /\.(?:thumbnail|preview)\.webp$/.test(key)
}

/** A key without what tells an object and its copies apart. */
export function originalOf(key: string): string {
  return key.replace(/\.(?:thumbnail|preview)\.webp$/, '').replace(/\.[a-z0-9]+$/, '')
}

/**
 * A smaller copy of a picture, made when it is first asked for and kept beside the original: turned upright, without the
 * place and the camera that a phone writes into its photos.
 *
 * @returns the key of the copy; null where none can be made
 */
export async function smallerCopy(file: StoredFile, size: PictureSize): Promise<string | null> {
  if (!file.mime.startsWith('image/')) return null
  const key = copyKey(file.storageKey, size)
  const store = await disk()
  if (await store.exists(key)) return key
  try {
    const side = PICTURE_SIZES[size]
    const original = Buffer.from(await store.getBytes(file.storageKey))
    const copy = await (await picture(original)).rotate().resize(side, side, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 82 }).toBuffer()
    await store.put(key, copy, { contentType: 'image/webp' })
    return key
  } catch {
    // What no longer unpacks is still shown as it is.
    return null
  }
}

/** Deletes an object with the copies that were made of it. */
export async function deleteWithCopies(storageKey: string): Promise<void> {
  const store = await disk()
  for (const key of [storageKey, copyKey(storageKey, 'thumbnail'), copyKey(storageKey, 'preview')]) {
    if (await store.exists(key)) await store.delete(key)
  }
}
