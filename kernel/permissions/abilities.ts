import { Bouncer } from '@adonisjs/bouncer'
import { database } from '../database/client.ts'
import { ambient, currentTenantId, memoized, withAmbient, type Actor } from '../tenancy/context.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { NoLongerActiveError, PermissionDeniedError } from './errors.ts'
import { effectivePermissions, memberOf, type Member } from './rights.ts'

/** What a platform admin can't do in a user's name: it would outlast the time that the admin is given. */
const NOT_FOR_SUPPORT: ReadonlySet<string> = new Set(['kernel.users.manage'])

/** Bouncer's one ability: a permission that plugins declare, in the ambient store. */
export const hold = Bouncer.ability(async (member: Member, permission: string) => {
  return (await permissionsOf(member)).has(permission)
})

/** Permissions of a user in the ambient store, computed once for each piece of work. */
export async function permissionsOf(member: Member): Promise<ReadonlySet<string>> {
  const { storeId } = ambient()
  return memoized(`permissions:${member.id}:${storeId}`, async () => {
    const held = await effectivePermissions(member, await tenantState(), storeId)
    return ambient().impersonator === undefined ? held : new Set([...held].filter((permission) => !NOT_FOR_SUPPORT.has(permission)))
  })
}

/** Puts the signed-in user's rights within reach of use cases. Called by the gate of each route. */
export function rememberMember(member: Member): void {
  ambient().memo.set('member', member)
}

/**
 * Runs work that a user began and did not wait for with the rights that the user has now.
 *
 * @param membershipId - the user's id in the ambient tenant
 * @throws NoLongerActiveError where the user has left meanwhile
 */
export async function actAs<T>(membershipId: number, work: () => Promise<T>): Promise<T> {
  const row = (await database().from('memberships').where('tenant_id', currentTenantId()).where('id', membershipId).select('identity_id').first()) as { identity_id: number } | null
  const member = row ? await memberOf(Number(row.identity_id)) : null
  if (!member?.active) throw new NoLongerActiveError()
  const actor: Actor = { kind: 'member', id: member.id, name: member.name }
  return withAmbient({ actor, memo: new Map(ambient().memo) }, async () => {
    rememberMember(member)
    return work()
  })
}

/** The signed-in user, or null where the system works. */
export function currentMember(): Member | null {
  return (ambient().memo.get('member') as Member | undefined) ?? null
}

/**
 * Whether the running work may do what a permission covers. The system (commands, jobs, demo data) may.
 */
export async function can(permission: string): Promise<boolean> {
  const member = currentMember()
  if (!member) return ambient().actor.kind === 'system'
  return new Bouncer(member).allows(hold, permission)
}

/**
 * Stops the running work unless a permission is held.
 *
 * @throws PermissionDeniedError, which says who can grant it
 */
export async function authorize(permission: string): Promise<void> {
  if (!(await can(permission))) throw new PermissionDeniedError(permission)
}
