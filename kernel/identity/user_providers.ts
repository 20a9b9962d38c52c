import type { symbols } from '@adonisjs/auth'
import type { SessionGuardUser, SessionUserProviderContract } from '@adonisjs/auth/types/session'
import { offeredPerson } from './session_companions.ts'
import { findIdentity, findPlatformAdmin, type Identity, type PlatformAdmin } from './identity_records.ts'

/**
 * Tells Adonis' session guard how to find the person of a session. The symbol key exists for type inference only.
 */
class RecordProvider<User extends { id: number }> implements SessionUserProviderContract<User> {
  declare [symbols.PROVIDER_REAL_USER]: User
  readonly #find: (id: number) => Promise<User | null>

  constructor(find: (id: number) => Promise<User | null>) {
    this.#find = find
  }

  async createUserForGuard(user: User): Promise<SessionGuardUser<User>> {
    return { getId: () => user.id, getOriginal: () => user }
  }

  async findById(identifier: string | number | bigint): Promise<SessionGuardUser<User> | null> {
    const user = await this.#find(Number(identifier))
    return user && this.createUserForGuard(user)
  }
}

async function activeIdentity(id: number): Promise<Identity | null> {
  const identity = offeredPerson(id) ?? (await findIdentity({ id }))
  return identity?.active ? identity : null
}

/** People of organizations, guard `member`. An inactive identity is signed out by its next request. */
export const identityProvider = new RecordProvider<Identity>(activeIdentity)

async function activePlatformAdmin(id: number): Promise<PlatformAdmin | null> {
  const admin = await findPlatformAdmin({ id })
  return admin?.active ? admin : null
}

/** Platform admins, guard `platform`. A deactivated admin is signed out by the next request. */
export const platformAdminProvider = new RecordProvider<PlatformAdmin>(activePlatformAdmin)
