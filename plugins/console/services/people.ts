import { accessibleStores, ambient, Membership, admittedIdentities, recordPlatformEvent, runAsTenant, setTenantStatus, setting, memberOf, tenantState } from '@benchpin/kernel'
import { WrongStateError } from '../errors.ts'
import type { PersonOfTenant } from '../screen_props.ts'
import { tenantOf } from './tenant_of.ts'

/** The users of a tenant in whose name support can work, and whether the tenant lets it. */
export async function peopleOf(tenantId: number): Promise<{ people: PersonOfTenant[]; supportAllowed: boolean }> {
  return runAsTenant({ tenantId }, async () => {
    const admitted = await admittedIdentities()
    const state = await tenantState()
    const people: PersonOfTenant[] = []
    for (const { identityId, name, email } of await Membership.query().where('active', true).orderBy('name')) {
      const member = admitted.has(identityId) ? await memberOf(identityId) : null
      if (member && accessibleStores(member, state).length > 0) people.push({ identityId, name, email })
    }
    return { people, supportAllowed: await setting<boolean>('kernel.support_access') }
  })
}

/** Suspends a tenant, with words for its users, or lets it work again. */
export async function suspend(tenantId: number, reason: string | null): Promise<void> {
  const { status } = await tenantOf(tenantId)
  if (status === 'closed') throw new WrongStateError('This organization is closed and waits to be deleted. Stop the deletion first.')
  await setTenantStatus(tenantId, reason === null ? 'active' : 'suspended', reason)
}

/** Writes down that an admin looked into something that is a tenant's. */
export async function noteView(tenantId: number, what: string): Promise<void> {
  await recordPlatformEvent({ actor: ambient().actor.name, event: 'tenant_viewed', tenantId, detail: { what } })
}
