import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { StoredFile } from './models/stored_file.ts'
import { storeObject } from './services/objects.ts'

/** A GIF of one point. */
const POINT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A file of no record in particular. */
async function storedFileFactory(): Promise<StoredFile> {
  return StoredFile.create({ ownerType: 'files.example', ownerId: 1, position: 0, ...(await storeObject(POINT, 'point.gif')) })
}

/** The models of files with the factories that tests make records with. */
export const fileModels: ModelContribution[] = [{ model: StoredFile as unknown as AnyTenantModel, factory: storedFileFactory }]
