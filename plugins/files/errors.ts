import { BenchpinError } from '@benchpin/kernel'

/** The content is none of the kinds that are kept. */
export class FileContentError extends BenchpinError {
  static override code = 'E_FILE_CONTENT'
  static override status = 422
  constructor(name: string, expected = 'photo or PDF. Use a JPEG, PNG, WebP, GIF, AVIF or PDF file') {
    super(`${name} is not a ${expected}.`, { field: 'file' })
  }
}

/** The picture's bytes are damaged, or it is larger in points than a browser could show. */
export class PictureError extends BenchpinError {
  static override code = 'E_PICTURE'
  static override status = 422
  constructor(name: string) {
    super(`${name} can not be read as a picture. Open it on the device it comes from, save it again, and upload that.`, { field: 'file' })
  }
}

/** A link is no address of a page or picture. */
export class FileLinkError extends BenchpinError {
  static override code = 'E_FILE_LINK'
  static override status = 422
  constructor() {
    super('Use a full address that begins with https://.', { field: 'url' })
  }
}

/** The file is larger than the organization's limit, or empty. */
export class FileSizeError extends BenchpinError {
  static override code = 'E_FILE_SIZE'
  static override status = 422
  constructor(message: string) {
    super(message, { field: 'file' })
  }
}

/** No plugin keeps files for records of this type. */
export class UnknownFileOwnerError extends BenchpinError {
  static override code = 'E_FILE_OWNER'
  static override status = 404
  constructor() {
    super('Files can not be kept for this kind of record. Its plugin may be turned off.')
  }
}

/** The list of ids is not that of the owner's files: somebody added or removed one meanwhile. */
export class FileOrderError extends BenchpinError {
  static override code = 'E_FILE_ORDER'
  static override status = 409
  constructor() {
    super('The files were changed meanwhile. Reload the page and order them again.')
  }
}
