import { objectDisk } from '../backup/objects.ts'

/** Where a tenant's lasting objects lie: the files of its records. An export of the tenant carries them. */
export function lastingFolder(tenantId: number): string {
  return `tenant/${tenantId}/`
}

/**
 * Where a plugin keeps objects of a tenant that can be made again and are deleted after some days: exports of reports, for
 * example. No export of the tenant carries them; deleting the tenant deletes them.
 */
export function passingFolder(tenantId: number, plugin: string): string {
  return `passing/${tenantId}/${plugin}/`
}

/** Deletes every object of a tenant, lasting and passing. */
export async function deleteTenantObjects(tenantId: number): Promise<void> {
  const disk = await objectDisk()
  for (const folder of [lastingFolder(tenantId), `passing/${tenantId}/`]) await disk.deleteAll(folder)
}
