import { currentTenantId, database } from '@benchpin/kernel'
import { disk, tenantFolder } from './disk.ts'
import { isCopy, originalOf } from './pictures.ts'

/** What a sweep of one tenant found. */
export interface SweepResult {
  /** Keys of objects without a row, deleted unless it was a dry run. */
  orphans: string[]
  /** Keys of rows without an object: the content is lost; nothing is changed. */
  missing: string[]
}

async function keysOfRows(): Promise<Set<string>> {
  const rows = (await database().from('files_files').where('files_files.tenant_id', currentTenantId()).whereNull('url').select('storage_key')) as { storage_key: string }[]
  return new Set(rows.map(({ storage_key }) => storage_key))
}

async function keysOfObjects(): Promise<string[]> {
  const store = await disk()
  const keys: string[] = []
  let paginationToken: string | undefined
  do {
    const page = await store.listAll(tenantFolder(currentTenantId()), { recursive: true, ...(paginationToken ? { paginationToken } : {}) })
    for (const object of page.objects) if (object.isFile) keys.push(object.key)
    paginationToken = page.paginationToken
  } while (paginationToken)
  return keys
}

/**
 * Deletes objects of the ambient tenant that no row names: left over where the process died between disk and
 * database.
 *
 * @param olderThan - milliseconds; younger objects may belong to an upload that is under way
 */
export async function sweepFiles(olderThan: number, dryRun: boolean): Promise<SweepResult> {
  // Objects before rows: a file that is attached meanwhile is then no orphan.
  const objects = await keysOfObjects()
  const rows = await keysOfRows()
  const originals = new Set([...rows].map(originalOf))
  const store = await disk()
  const orphans: string[] = []
  for (const key of objects) {
    if (rows.has(key) || (isCopy(key) && originals.has(originalOf(key)))) continue
    const { lastModified } = await store.getMetaData(key)
    if (Date.now() - lastModified.getTime() < olderThan) continue
    if (!dryRun) await store.delete(key)
    orphans.push(key)
  }
  const present = new Set(objects)
  return { orphans, missing: [...rows].filter((key) => !present.has(key)) }
}
