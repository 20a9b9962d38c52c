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

/** A file as screens receive it. */
export interface FileForScreen {
  id: number
  name: string
  mime: string
  /** Bytes. */
  size: number
  isImage: boolean
  href: string
  thumbnail: string
}

/** A file in the shape that the photo strip draws. */
export function forScreen({ id, name, mime, size }: StoredFile): FileForScreen {
  return { id, name, mime, size, isImage: mime.startsWith('image/'), href: `/files/${id}`, thumbnail: `/files/${id}/thumbnail` }
}
