import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { offerOrganization, offerPerson } from '../identity/session_companions.ts'
import { ReadOnlyError } from '../database/errors.ts'
import { isStanding } from '../host/contributions.ts'
import { SurfaceGoneError } from '../host/errors.ts'
import type { RouteDeclaration } from '../host/kernel_points.ts'
import type { Contribution } from '../host/points.ts'
import { lookedAs } from '../permissions/looking_as.ts'
import { authorize, rememberMember } from '../permissions/abilities.ts'
import { demandOfPlatformAdmin, demandSecondFactor } from '../identity/second_factor/policy.ts'
import { accessibleStores, memberOf, type Member } from '../permissions/rights.ts'
import { ScopeMismatchError } from '../tenancy/errors.ts'
import { ambient, runAsTenant, withAmbient, type RequestOrigin } from '../tenancy/context.ts'
import { ImpersonationClosedError } from '../identity/errors.ts'
import { impersonationHolds } from '../identity/impersonation.ts'
import { impersonationOf } from '../identity/impersonation_session.ts'
import { tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { ImpersonationOverError, NoEntryError, SignInRequiredError, SuspendedError } from './errors.ts'

const READING = new Set(['GET', 'HEAD'])

function originOf(ctx: HttpContext): RequestOrigin {
  return { id: ctx.request.id() ?? randomUUID(), address: ctx.request.ip() }
}

/** The store in which the user works: the chosen one while it is still his, else his default, else the first. */
export function storeFor(ctx: HttpContext, member: Member, accessible: number[]): number | null {
  const chosen = ctx.session.get('store_id') as number | undefined
  if (chosen && accessible.includes(chosen)) return chosen
  if (member.defaultStoreId && accessible.includes(member.defaultStoreId)) return member.defaultStoreId
  return accessible[0] ?? null
}

function refuseOtherScope(ctx: HttpContext, tenantId: number, storeId: number | null): void {
  const sent = ctx.request.header('x-benchpin-scope')
  if (READING.has(ctx.request.method()) || !sent) return
  if (sent !== `${tenantId}:${storeId ?? ''}`) throw new ScopeMismatchError()
}

/** A suspended organization is read: its users keep their records, and can't work with them. */
function refuseWhileSuspended(ctx: HttpContext, state: TenantState, { whileSuspended }: RouteDeclaration): void {
  if (state.status === 'suspended' && !whileSuspended && !READING.has(ctx.request.method())) throw new SuspendedError(state.statusReason)
}

/** An admin who works in a user's name: not beyond the time, and not in what is the user's alone. */
async function refuseImpersonator(ctx: HttpContext, { path }: RouteDeclaration): Promise<void> {
  if (!impersonationOf(ctx)) return
  if (!(await impersonationHolds(ctx))) throw new ImpersonationOverError()
  if (path.startsWith('/profile')) throw new ImpersonationClosedError()
}

async function asMember(ctx: HttpContext, contribution: Contribution<RouteDeclaration>, work: () => Promise<unknown>): Promise<unknown> {
  const guard = ctx.auth.use('member')
  const tenantId = ctx.session.get('tenant_id') as number | undefined
  const signedIn = await withAmbient({ memo: new Map() }, () => {
    offerPerson(ctx)
    return guard.check()
  })
  if (!signedIn || !tenantId) throw new SignInRequiredError()
  await refuseImpersonator(ctx, contribution.value)
  const identity = guard.user!
  const origin = originOf(ctx)
  return runAsTenant({ tenantId, actor: { kind: 'member', id: identity.id, name: identity.name }, origin }, async () => {
    offerOrganization(ctx, tenantId)
    const state = await tenantState()
    const member = await memberOf(identity.id)
    if (state.status === 'closed') throw new NoEntryError('Your organization is closed. The support of Benchpin can say more.')
    if (!member?.active) throw new NoEntryError('You are not an active user of this organization. Whoever manages its users can change that.')
    if (!isStanding(state, contribution)) throw new SurfaceGoneError()
    refuseWhileSuspended(ctx, state, contribution.value)
    const other = await lookedAs(ctx, member, state)
    const seen = other ?? member
    const readOnly = other !== null && !contribution.value.whileLooking
    if (readOnly && !READING.has(ctx.request.method())) throw new ReadOnlyError()
    const storeId = storeFor(ctx, seen, accessibleStores(seen, state))
    refuseOtherScope(ctx, tenantId, storeId)
    const impersonator = impersonationOf(ctx)?.adminName
    const actor = { kind: 'member' as const, id: member.id, name: impersonator ? `${member.name} (by ${impersonator})` : member.name }
    if (other) actor.name = `${actor.name} (looking as ${other.name})`
    const idempotencyKey = READING.has(ctx.request.method()) ? null : (ctx.request.header('idempotency-key') ?? null)
    const support = impersonator ? { impersonator } : {}
    return withAmbient({ storeId, actor, idempotencyKey, memo: new Map(ambient().memo), readOnly, ...support }, async () => {
      rememberMember(seen)
      if (other) ambient().memo.set('looking_as', other.name)
      const { access, name } = contribution.value
      await demandSecondFactor(ctx, name, member, state)
      if ('permission' in access) await authorize(access.permission)
      return work()
    })
  })
}

async function asPlatformAdmin(ctx: HttpContext, route: string, work: () => Promise<unknown>): Promise<unknown> {
  if (impersonationOf(ctx)) throw new ImpersonationClosedError('You work in the name of a user. End that first: the button is in the line above every page.')
  const guard = ctx.auth.use('platform')
  if (!(await guard.check())) throw new SignInRequiredError()
  const admin = guard.user!
  await demandOfPlatformAdmin(ctx, route, admin.id)
  return withAmbient(
    { tenantId: null, actor: { kind: 'platform_admin', id: admin.id, name: admin.name }, origin: originOf(ctx), platform: true, memo: new Map() },
    work
  )
}

/**
 * What stands before every route's handler: signs the request in, opens its tenant and store, and lets it through
 * where its plugin is enabled, its feature on and its permission held. There is no way to a handler around it.
 */
export function gateOf(contribution: Contribution<RouteDeclaration>) {
  const { access, name } = contribution.value
  return async (ctx: HttpContext, next: NextFn): Promise<unknown> => {
    if ('everyone' in access) return withAmbient({ origin: originOf(ctx), memo: new Map() }, next)
    if ('platformAdmin' in access) return asPlatformAdmin(ctx, name, next)
    return asMember(ctx, contribution, next)
  }
}
