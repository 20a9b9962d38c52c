import type { symbols } from '@adonisjs/auth'
import type { SessionGuardUser, SessionUserProviderContract } from '@adonisjs/auth/types/session'
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
  const identity = await findIdentity({ id })
  return identity?.active ? identity : null
}

/** People of organizations, guard `member`. An inactive identity is signed out by its next request. */
export const identityProvider = new RecordProvider<Identity>(activeIdentity)

/** Platform admins, guard `platform`. */
export const platformAdminProvider = new RecordProvider<PlatformAdmin>((id) => findPlatformAdmin({ id }))
