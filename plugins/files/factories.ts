import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { StoredFile } from './models/stored_file.ts'
import { newStorageKey } from './services/disk.ts'

const make = () =>
  StoredFile.create({
    ownerType: 'files.example',
    ownerId: 1,
    position: 0,
    name: 'ring.jpg',
    mime: 'image/jpeg',
    size: 3,
    digest: '0'.repeat(64),
    storageKey: newStorageKey('jpg'),
  })

/** The models of files with the factories that tests make records with. */
export const fileModels: ModelContribution[] = [{ model: StoredFile as unknown as AnyTenantModel, factory: make }]
