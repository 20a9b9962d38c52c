import { fileTypeFromBuffer } from 'file-type'
import { setting } from '@benchpin/kernel'
import { FileContentError, FileSizeError } from '../errors.ts'

/** Kinds of content that are kept, with the extension under which each is stored. */
const KEPT = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'avif'],
  ['application/pdf', 'pdf'],
])

const BYTES_IN_MEGABYTE = 1024 * 1024

/** What the content is, read from its own bytes. */
export interface CheckedContent {
  mime: string
  extension: string
}

/**
 * Reads from the bytes what a file is. What its name or the browser claims is not asked: a page of HTML named
 * `ring.jpg` is no photo.
 *
 * @throws FileContentError, FileSizeError beside the field `file`
 */
export async function checkContent(content: Buffer, name: string): Promise<CheckedContent> {
  const megabytes = Number(await setting<number>('files.largest_megabytes'))
  if (content.length === 0) throw new FileSizeError(`${name} is empty. Choose a file with something in it.`)
  if (content.length > megabytes * BYTES_IN_MEGABYTE) {
    throw new FileSizeError(`${name} is larger than ${megabytes} MB. Choose a smaller file, or raise the limit in the settings.`)
  }
  const found = await fileTypeFromBuffer(content)
  const extension = found && KEPT.get(found.mime)
  if (!found || !extension) throw new FileContentError(name)
  return { mime: found.mime, extension }
}
