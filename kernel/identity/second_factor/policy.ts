import type { HttpContext } from '@adonisjs/core/http'
import { environment } from '../../boot/environment.ts'
import { database } from '../../database/client.ts'
import { nowInstant } from '../../dates/index.ts'
import { explainPermissions, type Member } from '../../permissions/rights.ts'
import { setting } from '../../settings/settings_service.ts'
import { ambient, currentTenantId } from '../../tenancy/context.ts'
import type { TenantState } from '../../tenants/tenant_state.ts'
import { SecondFactorNeededError } from '../errors.ts'
import { impersonationOf } from '../impersonation_session.ts'
import { sessionOwner } from '../session_owner.ts'
import { hasSecondFactor } from './records.ts'

/** Whom an organization asks for a second factor. */
export type SecondFactorDemand = 'nobody' | 'managers' | 'everybody'

const DAY_MS = 86_400_000
/** Whoever holds one of these runs the organization, whatever the group is called. */
const MANAGING = new Set(['kernel.settings.manage', 'kernel.users.manage'])
const MEMO = 'second_factor_due'
const ASKED = 'kernel.second_factor_asked'

function manages(member: Member, state: TenantState): boolean {
  const places = [null, ...state.stores.map(({ id }) => id)]
  return places.some((storeId) => explainPermissions(member, state, storeId).some(({ permission, granted }) => granted && MANAGING.has(permission)))
}

/** When the member was first asked, which begins the grace period; asked now where it was never. */
async function askedAt(member: Member): Promise<string> {
  const own = { tenant_id: currentTenantId(), membership_id: member.id, name: ASKED }
  const row = (await database().from('user_preferences').where('tenant_id', own.tenant_id).where('membership_id', own.membership_id).where('name', ASKED).first()) as {
    value: string
  } | null
  if (row) return JSON.parse(row.value) as string
  const now = nowInstant()
  await database()
    .insertQuery()
    .table('user_preferences')
    .insert({ ...own, value: JSON.stringify(now) })
    .onConflict(['tenant_id', 'membership_id', 'name'])
    .merge(['name'])
  return now
}

/**
 * Until when a member may still work without a second factor; null where none is asked for, or it is there. Costs a
 * query only where the organization asks, and the session has not passed it.
 */
export async function secondFactorDue(ctx: HttpContext, member: Member, state: TenantState): Promise<string | null> {
  const demand = await setting<SecondFactorDemand>('kernel.second_factor')
  if (demand === 'nobody' || ctx.session.get('second_factor') === true || impersonationOf(ctx)) return null
  if (demand === 'managers' && !manages(member, state)) return null
  if (await hasSecondFactor(sessionOwner('member', member.identityId))) return null
  const days = await setting<number>('kernel.second_factor_grace')
  return new Date(Date.parse(await askedAt(member)) + days * DAY_MS).toISOString()
}

/**
 * Stops a member whose grace period is over, on every page but those on which a second factor is set up.
 *
 * @throws SecondFactorNeededError
 */
export async function demandSecondFactor(ctx: HttpContext, route: string, member: Member, state: TenantState): Promise<void> {
  const due = await secondFactorDue(ctx, member, state)
  ambient().memo.set(MEMO, due)
  if (due !== null && due <= nowInstant() && !route.startsWith('kernel.profile.')) throw new SecondFactorNeededError()
}

/** What `demandSecondFactor` found for the running request: an instant in the future is shown as a reminder. */
export function knownSecondFactorDue(): string | null {
  return (ambient().memo.get(MEMO) as string | null | undefined) ?? null
}

/**
 * The same for a platform admin, where the installation asks for it.
 *
 * @throws SecondFactorNeededError
 */
export async function demandOfPlatformAdmin(ctx: HttpContext, route: string, id: number): Promise<void> {
  if (!environment().platformSecondFactor || ctx.session.get('second_factor') === true || route.startsWith('kernel.platform_second_factor.')) return
  if (!(await hasSecondFactor(sessionOwner('platform', id)))) throw new SecondFactorNeededError()
}
