import { randomUUID } from 'node:crypto'
import { findRecord, useCase } from '@benchpin/kernel'
import { FileContentError, FileLinkError } from '../errors.ts'
import { StoredFile } from '../models/stored_file.ts'
import { addRow } from './attach.ts'
import { authorizeOwner, requireOwner } from './file_owners.ts'
import { safeFileName } from './file_name.ts'

/** Kind under which links stand among files. */
export const LINK_MIME = 'text/uri-list'

function addressOf(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url || url.protocol !== 'https:' || url.username || url.password || typed.length > 2000) throw new FileLinkError()
  return url
}

/**
 * Adds a link to a photo, a 360° view or a video elsewhere, after the files that a record has. It is opened in a tab of its
 * own and never fetched or embedded: a page of a store asks no other host for anything.
 *
 * @throws FileLinkError beside `url`, PermissionDeniedError, UnknownFileOwnerError, RecordNotFoundError
 */
export async function addLink(ownerType: string, ownerId: number, typed: string, title: string | null): Promise<StoredFile> {
  await authorizeOwner(ownerType, 'edit')
  const url = addressOf(typed.trim())
  await requireOwner(ownerType, ownerId)
  const name = title?.trim() ? safeFileName(title) : url.hostname
  const { id } = await useCase('files.link', async () => {
    const link = { storageKey: `link:${randomUUID()}`, name, mime: LINK_MIME, size: 0, digest: '', url: url.href, look: null }
    return { id: (await addRow(ownerType, ownerId, link)).id }
  })
  return findRecord(StoredFile, id)
}

/**
 * Says of a video whether it shows the piece on a turntable; it is then turned by dragging instead of played.
 *
 * @throws FileContentError where it is no video, RecordNotFoundError
 */
export async function setSpin(id: number, spins: boolean): Promise<StoredFile> {
  await useCase('files.spin', async () => {
    const file = await findRecord(StoredFile, id, { lock: true })
    if (!file.mime.startsWith('video/')) throw new FileContentError(file.name, 'video')
    await file.merge({ look: spins ? 'spin' : null }).save()
    return { id }
  })
  return findRecord(StoredFile, id)
}
