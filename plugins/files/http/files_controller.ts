import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, RecordNotFoundError, useCase } from '@benchpin/kernel'
import { FileSizeError } from '../errors.ts'
import { StoredFile } from '../models/stored_file.ts'
import { upload } from '../services/attach.ts'
import { removeFile, reorder } from '../services/change_files.ts'
import { authorizeOwner, requireOwner } from '../services/file_owners.ts'
import { filesOf, forScreen } from '../services/files_of.ts'
import { addLink, setSpin } from '../services/links.ts'
import { smallerCopy, type PictureSize } from '../services/pictures.ts'
import { receiveUpload } from './receive_upload.ts'
import { sendCopy, sendFile } from './send_file.ts'
import { linkValidator, orderValidator, ownerValidator, spinValidator } from './validators.ts'

/** Each file asks for the permissions of the kind of record that it belongs to. */
async function fileFor({ params }: HttpContext, wish: 'view' | 'edit'): Promise<StoredFile> {
  const id = Number((params as { id?: string }).id)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError('The file')
  const file = await findRecord(StoredFile, id)
  await authorizeOwner(file.ownerType, wish)
  return file
}

/** Files of records: upload, order, removal, and the files themselves. */
export default class FilesController {
  async index({ request, response }: HttpContext) {
    const { ownerType, ownerId } = await ownerValidator.validate(request.qs())
    await authorizeOwner(ownerType, 'view')
    await requireOwner(ownerType, ownerId)
    const files = (await filesOf(ownerType, [ownerId])).get(ownerId) ?? []
    return response.json({ files: files.map(forScreen) })
  }

  async store(ctx: HttpContext) {
    const received = await receiveUpload(ctx)
    try {
      const { ownerType, ownerId } = await ctx.request.validateUsing(ownerValidator)
      if (received.files.length === 0) throw new FileSizeError('Choose a photo, video or PDF.')
      const files = await upload(ownerType, ownerId, received.files)
      return ctx.response.status(201).json({ files: files.map(forScreen) })
    } finally {
      await received.forget()
    }
  }

  async link({ request, response }: HttpContext) {
    const { ownerType, ownerId, url, title } = await request.validateUsing(linkValidator)
    return response.status(201).json({ files: [forScreen(await addLink(ownerType, ownerId, url, title ?? null))] })
  }

  async spin(ctx: HttpContext) {
    const { spins } = await ctx.request.validateUsing(spinValidator)
    const { id } = await fileFor(ctx, 'edit')
    return ctx.response.json({ file: forScreen(await setSpin(id, spins)) })
  }

  async order({ request, response }: HttpContext) {
    const { ownerType, ownerId, ids } = await request.validateUsing(orderValidator)
    await authorizeOwner(ownerType, 'edit')
    await useCase('files.reorder', async () => {
      await reorder(ownerType, ownerId, ids)
      return {}
    })
    return response.status(204).send('')
  }

  async show(ctx: HttpContext) {
    const file = await fileFor(ctx, 'view')
    return file.url === null ? sendFile(ctx, file) : ctx.response.redirect().toPath(file.url)
  }

  async thumbnail(ctx: HttpContext) {
    return this.#copy(ctx, 'thumbnail')
  }

  async preview(ctx: HttpContext) {
    return this.#copy(ctx, 'preview')
  }

  async #copy(ctx: HttpContext, size: PictureSize) {
    const file = await fileFor(ctx, 'view')
    if (file.url !== null) throw new RecordNotFoundError('The picture')
    const key = await smallerCopy(file, size)
    return key === null ? sendFile(ctx, file) : sendCopy(ctx, file, key)
  }

  async destroy(ctx: HttpContext) {
    const { id } = await fileFor(ctx, 'edit')
    await useCase('files.remove', async () => {
      await removeFile(id)
      return { id }
    })
    return ctx.response.status(204).send('')
  }
}
