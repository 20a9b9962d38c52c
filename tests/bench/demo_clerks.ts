import { asPlatform, runAsTenant } from '../../kernel/tenancy/context.ts'
import { database } from '../../kernel/database/client.ts'
import { TestClient } from '@benchpin/kernel/testing'
import { SessionClient } from './session_client.ts'

const OWNER = 'owner@harborandvine.example'

/** The owner of the demo's bigger jeweler, in as many windows as wanted. */
export class DemoClerks {
  readonly #identityId: number
  readonly #tenantId: number

  constructor(identityId: number, tenantId: number) {
    this.#identityId = identityId
    this.#tenantId = tenantId
  }

  static async find(): Promise<DemoClerks> {
    const found = (await asPlatform(() =>
      database().from('identities as i').join('identity_tenants as t', 't.identity_id', 'i.id').where('i.email', OWNER).select('i.id as identity', 't.tenant_id as tenant').first()
    )) as { identity: number; tenant: number } | null
    if (!found) throw new Error('The demo stores are not in this database. Delete storage/bench and run the benchmark again.')
    return new DemoClerks(Number(found.identity), Number(found.tenant))
  }

  /** Runs work in the demo's tenant. */
  inside<T>(work: () => Promise<T>): Promise<T> {
    return runAsTenant({ tenantId: this.#tenantId }, work)
  }

  /** A session's cookies. */
  async cookies(): Promise<{ name: string; value: string }[]> {
    return (await new TestClient().startSession({ auth_member: this.#identityId, tenant_id: this.#tenantId })).cookies()
  }

  /** Signed-in clients of a server. */
  async sessions(url: string, count: number): Promise<SessionClient[]> {
    const sessions: SessionClient[] = []
    for (let index = 0; index < count; index++) sessions.push(new SessionClient(url, await this.cookies()))
    return sessions
  }
}
