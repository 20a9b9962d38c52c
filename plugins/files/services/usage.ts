import { currentTenantId, database, type UsageMeter } from '@benchpin/kernel'

/** Bytes of all uploaded files of an organization, thumbnails and the like not counted. */
export const fileBytes: UsageMeter = {
  id: 'files.bytes',
  title: 'Files',
  unit: 'bytes',
  async measure() {
    const row = (await database().from('files_files').where('files_files.tenant_id', currentTenantId()).sum('size as bytes').first()) as { bytes: number | string | null } | null
    return Number(row?.bytes ?? 0)
  },
}
