import type { HttpContext } from '@adonisjs/core/http'
import { enterTenant } from './enter_tenant.ts'
import { NoOrganizationError, WrongCredentialsError } from './errors.ts'
import { findIdentity, findPlatformAdmin } from './identity_records.ts'
import { organizationsOf } from './organizations.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'
import { noteProof } from './second_factor/prove_again.ts'
import { beginMemberSession, beginPlatformSession } from './session_entry.ts'

function mark(ctx: HttpContext, secondFactor: boolean): void {
  noteProof(ctx)
  if (secondFactor) ctx.session.put('second_factor', true)
}

/**
 * Signs a person in, after all steps are passed, and leads to where they work.
 *
 * @param secondFactor - it was given, or this device is remembered for it
 * @throws NoOrganizationError
 */
export async function admitMember(ctx: HttpContext, identityId: number, secondFactor: boolean): Promise<void> {
  const identity = await findIdentity({ id: identityId })
  if (!identity?.active) throw new NoOrganizationError()
  const [only, ...others] = await organizationsOf(identity.id)
  if (!only) throw new NoOrganizationError()
  await beginMemberSession(ctx, identity)
  mark(ctx, secondFactor)
  if (others.length > 0) return ctx.response.redirect().toPath('/choose-organization')
  await enterTenant(ctx, only.tenantId)
  return ctx.response.redirect().toIntended('/')
}

/** Signs a platform admin in, after all steps are passed. */
export async function admitPlatformAdmin(ctx: HttpContext, id: number, secondFactor: boolean): Promise<void> {
  const admin = await findPlatformAdmin({ id })
  if (!admin) throw new WrongCredentialsError()
  await beginPlatformSession(ctx, admin)
  mark(ctx, secondFactor)
  await recordPlatformEvent({ actor: admin.email, event: 'platform_sign_in' })
  return ctx.response.redirect().toIntended('/platform')
}
