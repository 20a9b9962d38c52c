import { StoredFile } from '../models/stored_file.ts'

/** The files of several records at once, by owner id, each in its order; records without files are absent. */
export async function filesOf(ownerType: string, ownerIds: readonly number[]): Promise<Map<number, StoredFile[]>> {
  const byOwner = new Map<number, StoredFile[]>()
  if (ownerIds.length === 0) return byOwner
  const files = await StoredFile.query()
    .where('owner_type', ownerType)
    .whereIn('owner_id', [...ownerIds])
    .orderBy('owner_id')
    .orderBy('position')
    .orderBy('id')
  for (const file of files) {
    const list = byOwner.get(file.ownerId)
    if (list) list.push(file)
    else byOwner.set(file.ownerId, [file])
  }
  return byOwner
}

/** How a file is shown. */
export type FileKind = 'picture' | 'video' | 'spin' | 'link' | 'document'

/** A file as screens receive it. */
export interface FileForScreen {
  id: number
  name: string
  mime: string
  /** Bytes; 0 of a link. */
  size: number
  kind: FileKind
  isImage: boolean
  /** The content, or where a link leads. */
  href: string
  /** A picture's copy of 320 points. */
  thumbnail: string
  /** A picture's copy of 1600 points. */
  preview: string
}

function kindOf({ mime, url, look }: StoredFile): FileKind {
  if (url !== null) return 'link'
  if (mime.startsWith('image/')) return 'picture'
  if (mime.startsWith('video/')) return look ?? 'video'
  return 'document'
}

/** A file in the shape that the photo strip draws. */
export function forScreen(file: StoredFile): FileForScreen {
  const { id, name, mime, size, url } = file
  return { id, name, mime, size, kind: kindOf(file), isImage: mime.startsWith('image/'), href: url ?? `/files/${id}`, thumbnail: `/files/${id}/thumbnail`, preview: `/files/${id}/preview` }
}
