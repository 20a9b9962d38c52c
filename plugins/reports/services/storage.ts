import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { currentTenantId, objectDisk, passingFolder } from '@benchpin/kernel'

/** The ambient tenant's folder of exports, apart from the files of records: nothing in it is kept for long. */
export function exportsFolder(): string {
  return passingFolder(currentTenantId(), 'reports')
}

/** Writes a file of the ambient tenant as it is read, and gives its key. What was begun and failed is deleted. */
export async function storeStream(content: Readable, format: string): Promise<string> {
  const key = `${exportsFolder()}${randomUUID()}.${format}`
  const store = await objectDisk()
  try {
    await store.putStream(key, content)
    return key
  } catch (error) {
    await store.delete(key).catch(() => undefined)
    // The disk reports that it could not write; why, the content knows.
    throw content.errored ?? error
  }
}
