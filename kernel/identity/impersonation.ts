import type { HttpContext } from '@adonisjs/core/http'
import { recordPlatformEvent } from '../audit/platform_log.ts'
import { SignInRequiredError } from '../http/errors.ts'
import { memberOf } from '../permissions/rights.ts'
import { setting } from '../settings/settings_service.ts'
import { ambient, runAsTenant } from '../tenancy/context.ts'
import { firstStore } from './enter_tenant.ts'
import { ImpersonationRefusedError } from './errors.ts'
import { auditInTenant } from './identity_audit.ts'
import { findIdentity, findPlatformAdmin, type Identity, type PlatformAdmin } from './identity_records.ts'
import { admittedIdentities } from './organizations.ts'
import { impersonationOf, IMPERSONATION_MINUTES, keepImpersonation, type Impersonation } from './impersonation_session.ts'
import { beginPlatformSession, leaveSession } from './session_entry.ts'

/** Setting by which an organization keeps the platform's support out. */
export const SUPPORT_ACCESS = 'kernel.support_access'

/** Longest stretch for which a reason holds, however often it is extended. */
const LONGEST_MINUTES = 240

const inMinutes = (minutes: number, from = Date.now()) => new Date(from + minutes * 60_000).toISOString()

async function subjectOf(tenantId: number, identityId: number): Promise<{ identity: Identity; name: string }> {
  return runAsTenant({ tenantId, origin: ambient().origin }, async () => {
    if (!(await setting<boolean>(SUPPORT_ACCESS))) throw new ImpersonationRefusedError('This organization does not let support work in it. Its owner can allow it under Settings > Organization.')
    const [identity, member] = [await findIdentity({ id: identityId }), await memberOf(identityId)]
    if (!identity?.active || !member?.active || !(await admittedIdentities()).has(identityId)) {
      throw new ImpersonationRefusedError('Choose an active user who has accepted the invitation.')
    }
    if (await findPlatformAdmin({ email: identity.email })) throw new ImpersonationRefusedError(`${identity.email} is a platform admin. Nobody works in the name of another admin.`)
    return { identity, name: member.name }
  })
}

/**
 * Lets a platform admin work as a user of a tenant for half an hour. The session is no longer the admin's until it
 * ends: it opens nothing of the console. Both logs have it, with the reason.
 *
 * @throws ImpersonationRefusedError where the organization forbids it, or the user can't be one
 */
export async function beginImpersonation(ctx: HttpContext, admin: PlatformAdmin, subject: { tenantId: number; identityId: number; reason: string }): Promise<void> {
  const { tenantId, identityId, reason } = subject
  const { identity, name } = await subjectOf(tenantId, identityId)
  const storeId = await firstStore(tenantId, identityId)
  const impersonation: Impersonation = { adminId: admin.id, adminName: admin.name, identityId, tenantId, name, reason, beganAt: inMinutes(0), until: inMinutes(IMPERSONATION_MINUTES) }
  ctx.session.clear()
  await ctx.auth.use('member').login(identity)
  ctx.session.put('tenant_id', tenantId)
  if (storeId !== null) ctx.session.put('store_id', storeId)
  keepImpersonation(ctx, impersonation)
  await record(identity, impersonation, 'impersonation_began', { reason, minutes: IMPERSONATION_MINUTES })
}

async function record(identity: Identity, { tenantId, adminName, name }: Impersonation, event: 'impersonation_began' | 'impersonation_extended' | 'impersonation_ended', detail: Record<string, string | number>): Promise<void> {
  await recordPlatformEvent({ actor: adminName, event, tenantId, detail: { ...detail, user: name, email: identity.email } })
  await auditInTenant(tenantId, identity, event, { ...detail, admin: adminName })
}

/** The admin and the user behind the request's impersonation, checked anew: either may have been switched off. */
async function partiesOf(ctx: HttpContext): Promise<{ impersonation: Impersonation; admin: PlatformAdmin; identity: Identity }> {
  const impersonation = impersonationOf(ctx)
  if (!impersonation) throw new SignInRequiredError()
  const [admin, identity] = [await findPlatformAdmin({ id: impersonation.adminId }), await findIdentity({ id: impersonation.identityId })]
  if (!admin?.active || !identity) {
    leaveSession(ctx)
    throw new SignInRequiredError()
  }
  return { impersonation, admin, identity }
}

/** Begins the half hour anew, four hours from the first at most. */
export async function extendImpersonation(ctx: HttpContext): Promise<void> {
  const { impersonation, identity } = await partiesOf(ctx)
  const latest = inMinutes(LONGEST_MINUTES, Date.parse(impersonation.beganAt))
  const wanted = inMinutes(IMPERSONATION_MINUTES)
  const until = wanted < latest ? wanted : latest
  keepImpersonation(ctx, { ...impersonation, until })
  await record(identity, impersonation, 'impersonation_extended', { until })
}

/** Gives the session back to the platform admin. Returns the tenant in which the admin worked. */
export async function endImpersonation(ctx: HttpContext, how: 'by button' | 'time was up'): Promise<number> {
  const { impersonation, admin, identity } = await partiesOf(ctx)
  await record(identity, impersonation, 'impersonation_ended', { how })
  await beginPlatformSession(ctx, admin)
  return impersonation.tenantId
}

/**
 * Whether the request may go on in the user's name. An admin who was deactivated meanwhile is signed out, and one
 * whose time is up is the admin again: false, and the request must end.
 */
export async function impersonationHolds(ctx: HttpContext): Promise<boolean> {
  const { impersonation } = await partiesOf(ctx)
  const allowed = await runAsTenant({ tenantId: impersonation.tenantId }, () => setting<boolean>(SUPPORT_ACCESS))
  if (allowed && impersonation.until > new Date().toISOString()) return true
  await endImpersonation(ctx, 'time was up')
  return false
}
