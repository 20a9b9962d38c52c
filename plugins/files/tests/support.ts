import { globSync } from 'node:fs'
import { environment, models, pluginHost } from '@benchpin/kernel'
import { fileOwners } from '@benchpin/plugins/files'

/** A real picture of one point. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
/** The same with another point, so that its digest differs. */
export const OTHER_PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const HTML = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>')

/** Type of the records to which tests attach files: stores, because every tenant has two. */
export const OWNER = 'files.test_store'

let registered = false

/** Lets files be attached to stores, seen with the permission to see the dashboard, changed with that to change settings. */
export function ownStores(): void {
  if (registered) return
  registered = true
  pluginHost()
    .contributions.registrarFor('kernel')
    .contribute(fileOwners, {
      type: OWNER,
      viewPermission: 'kernel.dashboard.view',
      editPermission: 'kernel.settings.manage',
      exists: async (id) => {
        const store = pluginHost()
          .contributions.all(models)
          .flatMap(({ value }) => value)
          .find(({ model }) => model.table === 'stores')!
        return (await store.model.query().where('id', id).first()) !== null
      },
    })
}

/** The body of an upload. */
export function uploadOf(ownerId: number, ...files: { name: string; content: Buffer; type?: string }[]): FormData {
  const form = new FormData()
  form.append('ownerType', OWNER)
  form.append('ownerId', String(ownerId))
  for (const { name, content, type } of files) form.append('file', new Blob([new Uint8Array(content)], { type: type ?? 'image/jpeg' }), name)
  return form
}

/** Paths of the objects of a tenant on the disk. */
export function objectsOf(tenantId: number): string[] {
  return globSync(`${environment().storage}/files/tenant/${tenantId}/**/*.*`)
}
