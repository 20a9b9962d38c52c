import type { HttpContext } from '@adonisjs/core/http'
import { BenchpinError } from '../errors/kernel_error.ts'
import { recordAudit } from '../audit/record_audit.ts'
import { RecordNotFoundError } from '../database/errors.ts'
import { useCase } from '../use_cases/use_case.ts'
import { ambient } from '../tenancy/context.ts'
import { tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { currentMember } from './abilities.ts'
import { accessibleStores, effectivePermissions, memberOf, type Member } from './rights.ts'

const KEY = 'looking_as'

/** The other one has rights that the user lacks, or can't be looked as. */
export class MayNotLookError extends BenchpinError {
  static override code = 'E_MAY_NOT_LOOK'
  static override status = 403
}

/**
 * Whether somebody may see the product as another user does: an active one, whose every right in every store he holds
 * himself, so that looking never shows more than he may see anyway.
 */
export function mayLookAs(member: Member, other: Member, state: TenantState): boolean {
  if (!other.active || other.id === member.id) return false
  const own = new Set(accessibleStores(member, state))
  const stores: (number | null)[] = accessibleStores(other, state)
  return (stores.length > 0 ? stores : [null]).every((storeId) => {
    if (storeId !== null && !own.has(storeId)) return false
    const held = effectivePermissions(member, state, storeId)
    return [...effectivePermissions(other, state, storeId)].every((permission) => held.has(permission))
  })
}

/** The user with whose eyes a session looks; null where it is the signed-in one, or where looking is no longer allowed. */
export async function lookedAs(ctx: HttpContext, member: Member, state: TenantState): Promise<Member | null> {
  const kept = ctx.session.get(KEY) as { tenantId: number; identityId: number } | undefined
  if (!kept) return null
  const other = kept.tenantId === state.id ? await memberOf(kept.identityId) : null
  if (other && mayLookAs(member, other, state)) return other
  ctx.session.forget(KEY)
  return null
}

/** Name of the one with whose eyes the request looks; null where nobody else's. */
export function lookingAs(): string | null {
  return (ambient().memo.get('looking_as') as string | undefined) ?? null
}

function noted(operation: string, other: Member): void {
  recordAudit({ operation: 'event', entity: operation, recordId: other.id, title: other.name, before: null, after: null })
}

/**
 * Has the session look with the eyes of another user until it is ended: screens, lists and buttons are that user's,
 * and every change is refused. It stands in the audit log.
 *
 * @throws MayNotLookError where the other one has more rights; RecordNotFoundError
 */
export async function beginLooking(ctx: HttpContext, identityId: number): Promise<Member> {
  const member = currentMember()
  const other = await memberOf(identityId)
  if (!member || !other) throw new RecordNotFoundError('The user')
  const state = await tenantState()
  if (other.id === member.id) throw new MayNotLookError('This is you: what you see is what you may see.')
  if (!other.active) throw new MayNotLookError(`${other.name} is inactive and sees nothing.`)
  if (!mayLookAs(member, other, state)) throw new MayNotLookError(`${other.name} has rights that you don’t have. Ask somebody who has them all, an owner for instance.`)
  await useCase('kernel.begin_looking', async () => noted('look_as_user', other))
  ctx.session.put(KEY, { tenantId: state.id, identityId })
  return other
}

/** Ends looking with another user's eyes. */
export async function endLooking(ctx: HttpContext): Promise<void> {
  const kept = ctx.session.get(KEY) as { identityId: number } | undefined
  const other = kept ? await memberOf(kept.identityId) : null
  if (other) await useCase('kernel.end_looking', async () => noted('end_look_as_user', other))
  ctx.session.forget(KEY)
}
