import { stat } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { isFeatureOn, setting } from '@benchpin/kernel'
import { FileContentError, FileSizeError } from '../errors.ts'
import { refuseDamaged } from './pictures.ts'

/** Kinds of content that are kept, with the extension under which each is stored. */
const KEPT = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'avif'],
  ['application/pdf', 'pdf'],
])

/** Videos that browsers play; kept where the organization has turned them on. */
const VIDEOS = new Map([
  ['video/mp4', 'mp4'],
  ['video/webm', 'webm'],
  ['video/quicktime', 'mov'],
])

const BYTES_IN_MEGABYTE = 1024 * 1024
const WITH_VIDEO = 'photo, video or PDF. Use a JPEG, PNG, WebP, GIF, AVIF, MP4, MOV, WebM or PDF file'

/** What the content is, read from its own bytes. */
export interface CheckedContent {
  mime: string
  extension: string
  /** Bytes. */
  size: number
}

async function refuseLarge(name: string, size: number, key: 'files.largest_megabytes' | 'files.largest_video_megabytes'): Promise<void> {
  const megabytes = Number(await setting<number>(key))
  if (size <= megabytes * BYTES_IN_MEGABYTE) return
  throw new FileSizeError(`${name} is larger than ${megabytes} MB. Choose a smaller file, or raise the limit in the settings.`)
}

/**
 * Reads from the bytes what a file is. What its name or the browser claims is not asked: a page of HTML named
 * `ring.jpg` is no photo.
 *
 * @param content - the bytes, or the absolute path of a local file, of which only the beginning is read
 * @throws FileContentError, FileSizeError, PictureError beside the field `file`
 */
export async function checkContent(content: Buffer | string, name: string): Promise<CheckedContent> {
  const size = typeof content === 'string' ? (await stat(content)).size : content.length
  if (size === 0) throw new FileSizeError(`${name} is empty. Choose a file with something in it.`)
  const { mime = '' } = (await (typeof content === 'string' ? fileTypeFromFile(content) : fileTypeFromBuffer(content))) ?? {}
  const withVideo = await isFeatureOn('files.video')
  const video = withVideo ? VIDEOS.get(mime) : undefined
  await refuseLarge(name, size, video ? 'files.largest_video_megabytes' : 'files.largest_megabytes')
  const extension = video ?? KEPT.get(mime)
  if (!extension) throw withVideo ? new FileContentError(name, WITH_VIDEO) : new FileContentError(name)
  if (mime.startsWith('image/')) await refuseDamaged(content, name)
  return { mime, extension, size }
}
