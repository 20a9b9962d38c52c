import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import type { ArchiveWriter } from './archive.ts'

/** The disk on which files lie. Loaded late: it waits for the application. */
export async function objectDisk() {
  const { default: drive } = await import('@adonisjs/drive/services/main')
  return drive.use()
}

/** Keys of the objects below a folder of the disk, in the order in which it lists them. */
export async function* objectKeys(folder: string): AsyncGenerator<string> {
  const store = await objectDisk()
  let paginationToken: string | undefined
  do {
    const page = await store.listAll(folder, { recursive: true, ...(paginationToken ? { paginationToken } : {}) }).catch((error: unknown) => {
      // A disk on which nothing was ever put has no folders.
      if (/ENOENT/.test(String((error as { cause?: unknown }).cause ?? error))) return { objects: [], paginationToken: undefined }
      throw error
    })
    for (const object of page.objects) if (object.isFile) yield object.key
    paginationToken = page.paginationToken
  } while (paginationToken)
}

/** Adds the objects below a folder to an archive, under `files/`. Returns how many. */
export async function copyObjects(archive: ArchiveWriter, folder: string, scratch: string, leave: (key: string) => boolean = () => false): Promise<number> {
  const store = await objectDisk()
  const path = join(scratch, 'object')
  let count = 0
  for await (const key of objectKeys(folder)) {
    if (leave(key)) continue
    await pipeline((await store.getStream(key)) as Readable, createWriteStream(path))
    await archive.add(`files/${key}`, { path })
    count++
  }
  return count
}
