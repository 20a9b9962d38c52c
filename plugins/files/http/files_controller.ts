import { rm } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, RecordNotFoundError, useCase } from '@benchpin/kernel'
import { FileSizeError } from '../errors.ts'
import { StoredFile } from '../models/stored_file.ts'
import { upload } from '../services/attach.ts'
import { removeFile, reorder } from '../services/change_files.ts'
import { authorizeOwner, requireOwner } from '../services/file_owners.ts'
import { filesOf, forScreen } from '../services/files_of.ts'
import { sendFile } from './send_file.ts'
import { orderValidator, ownerValidator } from './validators.ts'

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

  async store({ request, response }: HttpContext) {
    const uploads = request.files('file')
    try {
      const { ownerType, ownerId } = await request.validateUsing(ownerValidator)
      if (uploads.length === 0) throw new FileSizeError('Choose a photo or PDF.')
      const files = await upload(ownerType, ownerId, uploads.map(({ tmpPath, clientName }) => ({ content: tmpPath!, name: clientName })))
      return response.status(201).json({ files: files.map(forScreen) })
    } finally {
      await Promise.all(uploads.map(({ tmpPath }) => tmpPath && rm(tmpPath, { force: true })))
    }
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
    return sendFile(ctx, await fileFor(ctx, 'view'))
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
