import { randomUUID } from 'node:crypto'
import { currentTenantId } from '@benchpin/kernel'

/** The disk on which files lie; which one is the installation's choice. Loaded late: it waits for the application. */
export async function disk() {
  const { default: drive } = await import('@adonisjs/drive/services/main')
  return drive.use()
}

/** Folder of a tenant's objects. */
export function tenantFolder(tenantId: number): string {
  return `tenant/${tenantId}/`
}

/** A new place for an object of the ambient tenant. The two letters keep folders small. */
export function newStorageKey(extension: string): string {
  const id = randomUUID()
  return `${tenantFolder(currentTenantId())}${id.slice(0, 2)}/${id}.${extension}`
}
