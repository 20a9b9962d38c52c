import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isStanding } from '../host/contributions.ts'
import { SurfaceGoneError } from '../host/errors.ts'
import type { RouteDeclaration } from '../host/kernel_points.ts'
import type { Contribution } from '../host/points.ts'
import { authorize, rememberMember } from '../permissions/abilities.ts'
import { accessibleStores, memberOf, type Member } from '../permissions/rights.ts'
import { ScopeMismatchError } from '../tenancy/errors.ts'
import { ambient, runAsTenant, withAmbient, type RequestOrigin } from '../tenancy/context.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { NoEntryError, SignInRequiredError } from './errors.ts'

const READING = new Set(['GET', 'HEAD'])

function originOf(ctx: HttpContext): RequestOrigin {
  return { id: ctx.request.id() ?? randomUUID(), address: ctx.request.ip() }
}

/** The store in which the user works: the chosen one while it is still his, else his default, else the first. */
function storeFor(ctx: HttpContext, member: Member, accessible: number[]): number | null {
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

async function asMember(ctx: HttpContext, contribution: Contribution<RouteDeclaration>, work: () => Promise<unknown>): Promise<unknown> {
  const guard = ctx.auth.use('member')
  const tenantId = ctx.session.get('tenant_id') as number | undefined
  if (!(await guard.check()) || !tenantId) throw new SignInRequiredError()
  const identity = guard.user!
  const origin = originOf(ctx)
  return runAsTenant({ tenantId, actor: { kind: 'member', id: identity.id, name: identity.name }, origin }, async () => {
    const state = await tenantState()
    const member = await memberOf(identity.id)
    if (state.status !== 'active') throw new NoEntryError('Your organization is suspended. Ask its owner, or the support of Benchpin.')
    if (!member?.active) throw new NoEntryError('You are not an active user of this organization. Whoever manages its users can change that.')
    if (!isStanding(state, contribution)) throw new SurfaceGoneError()
    const storeId = storeFor(ctx, member, accessibleStores(member, state))
    refuseOtherScope(ctx, tenantId, storeId)
    const impersonator = ctx.session.get('impersonator') as string | undefined
    const actor = { kind: 'member' as const, id: member.id, name: impersonator ? `${member.name} (by ${impersonator})` : member.name }
    const idempotencyKey = READING.has(ctx.request.method()) ? null : (ctx.request.header('idempotency-key') ?? null)
    return withAmbient({ storeId, actor, idempotencyKey, memo: new Map(ambient().memo) }, async () => {
      rememberMember(member)
      const { access } = contribution.value
      if ('permission' in access) await authorize(access.permission)
      return work()
    })
  })
}

async function asPlatformAdmin(ctx: HttpContext, work: () => Promise<unknown>): Promise<unknown> {
  const guard = ctx.auth.use('platform')
  if (!(await guard.check())) throw new SignInRequiredError()
  const admin = guard.user!
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
  const { access } = contribution.value
  return async (ctx: HttpContext, next: NextFn): Promise<unknown> => {
    if ('everyone' in access) return withAmbient({ origin: originOf(ctx), memo: new Map() }, next)
    if ('platformAdmin' in access) return asPlatformAdmin(ctx, next)
    return asMember(ctx, contribution, next)
  }
}
