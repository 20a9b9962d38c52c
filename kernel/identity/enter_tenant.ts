import type { HttpContext } from '@adonisjs/core/http'
import { accessibleStores, memberOf } from '../permissions/rights.ts'
import { ambient, runAsTenant } from '../tenancy/context.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { ImpersonationClosedError, NoOrganizationError } from './errors.ts'
import { auditInTenant } from './identity_audit.ts'
import { impersonationOf } from './impersonation_session.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'

/** The store in which a user begins: the default one while it may be entered, else the first. Null where there is none. */
export async function firstStore(tenantId: number, identityId: number): Promise<number | null> {
  return runAsTenant({ tenantId, origin: ambient().origin }, async () => {
    const state = await tenantState()
    const member = await memberOf(identityId)
    if (!member?.active) throw new NoOrganizationError()
    const stores = accessibleStores(member, state)
    if (member.defaultStoreId !== null && stores.includes(member.defaultStoreId)) return member.defaultStoreId
    return stores[0] ?? null
  })
}

/**
 * Puts the signed-in member's session into a tenant and one of its stores. Later requests find both there.
 *
 * A suspended tenant can be entered: it is read, and says so.
 *
 * @throws NoOrganizationError where the member is not active in it, ImpersonationClosedError
 */
export async function enterTenant(ctx: HttpContext, tenantId: number): Promise<void> {
  if (impersonationOf(ctx)) throw new ImpersonationClosedError()
  const identity = ctx.auth.use('member').getUserOrFail()
  const storeId = await firstStore(tenantId, identity.id)
  ctx.session.put('tenant_id', tenantId)
  if (storeId === null) ctx.session.forget('store_id')
  else ctx.session.put('store_id', storeId)
  await recordPlatformEvent({ actor: identity.email, event: 'sign_in', tenantId })
  await auditInTenant(tenantId, identity, 'sign_in')
}
