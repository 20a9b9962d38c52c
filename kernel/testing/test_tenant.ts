import { randomUUID } from 'node:crypto'
import { database } from '../database/client.ts'
import { transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform, runAsTenant } from '../tenancy/context.ts'
import { MemberGroup, MemberOverride, Membership, PermissionGroup } from '../tenants/models.ts'
import { createTenant } from '../tenants/tenants_service.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { TestClient } from './http_client.ts'

/** Names of the default groups. */
export type GroupName = 'Owner' | 'Manager' | 'Sales' | 'Bench' | 'Bookkeeper'

/** What a test user is given. */
export interface TestMemberOptions {
  group?: GroupName
  /** Store in which the group holds; all where absent. */
  storeId?: number
  allow?: string[]
  deny?: string[]
  name?: string
}

/** A user of a test tenant. */
export interface TestMember {
  identityId: number
  membershipId: number
  email: string
}

/** A tenant of its own for each test: nothing needs to be cleaned up, and no test sees another's rows. */
export class TestTenant {
  readonly id: number
  readonly storeIds: number[]

  constructor(id: number, storeIds: number[]) {
    this.id = id
    this.storeIds = storeIds
  }

  /** The first store. */
  get storeId(): number {
    return this.storeIds[0]!
  }

  /** Runs work in this tenant and its first store, as the system. */
  inside<T>(work: () => Promise<T>): Promise<T> {
    return runAsTenant({ tenantId: this.id, storeId: this.storeId }, work)
  }

  /** Adds a user. */
  async member(options: TestMemberOptions = {}): Promise<TestMember> {
    const email = `${randomUUID().slice(0, 13)}@example.com`
    const name = options.name ?? 'Ana Reyes'
    const now = nowInstant()
    const identityId = await asPlatform(async () => {
      const row = { email, name, password: null, active: 1, created_at: now, updated_at: now }
      const [inserted] = (await database().insertQuery().table('identities').returning('id').insert(row)) as ({ id: number } | number)[]
      const id = Number(typeof inserted === 'object' ? inserted.id : inserted)
      await database().insertQuery().table('identity_tenants').insert({ identity_id: id, tenant_id: this.id, active: 1 })
      return id
    })
    const membershipId = await this.inside(() => transaction(() => this.#admit(identityId, name, email, options)))
    return { identityId, membershipId, email }
  }

  async #admit(identityId: number, name: string, email: string, { group = 'Owner', storeId, allow = [], deny = [] }: TestMemberOptions): Promise<number> {
    const member = await Membership.create({ identityId, name, email, active: true, defaultStoreId: null })
    const { id: groupId } = (await PermissionGroup.query().where('name', group).firstOrFail()) as { id: number }
    await MemberGroup.create({ membershipId: member.id, groupId, storeId: storeId ?? null })
    for (const permission of allow) await MemberOverride.create({ membershipId: member.id, permission, effect: 'allow', storeId: null })
    for (const permission of deny) await MemberOverride.create({ membershipId: member.id, permission, effect: 'deny', storeId: null })
    await bumpTenantRevision()
    return member.id
  }

  /** A signed-in client of a new user. */
  async client(options: TestMemberOptions = {}): Promise<TestClient> {
    return this.clientOf(await this.member(options))
  }

  /** A signed-in client of a user. */
  clientOf(member: TestMember): Promise<TestClient> {
    return new TestClient().startSession({ auth_member: member.identityId, tenant_id: this.id })
  }
}

/** Creates a tenant with two stores in Florida and everything that the plugins set up. */
export async function testTenant(): Promise<TestTenant> {
  const key = randomUUID().slice(0, 8)
  const zone = 'America/New_York'
  const { id, storeIds } = await createTenant({
    slug: `test-${key}`,
    name: `Test Jewelers ${key}`,
    currency: 'USD',
    locale: 'en-US',
    timeZone: zone,
    stores: [
      { name: 'Main Street', code: 'MS', timeZone: zone },
      { name: 'Harbor', code: 'HB', timeZone: zone },
    ],
  })
  return new TestTenant(id, storeIds)
}
