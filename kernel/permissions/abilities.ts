import { Bouncer } from '@adonisjs/bouncer'
import { ambient, memoized } from '../tenancy/context.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { PermissionDeniedError } from './errors.ts'
import { effectivePermissions, type Member } from './rights.ts'

/** Bouncer's one ability: a permission that plugins declare, in the ambient store. */
export const hold = Bouncer.ability(async (member: Member, permission: string) => {
  return (await permissionsOf(member)).has(permission)
})

/** Permissions of a user in the ambient store, computed once for each piece of work. */
export async function permissionsOf(member: Member): Promise<ReadonlySet<string>> {
  const { storeId } = ambient()
  return memoized(`permissions:${member.id}:${storeId}`, async () => effectivePermissions(member, await tenantState(), storeId))
}

/** Puts the signed-in user's rights within reach of use cases. Called by the gate of each route. */
export function rememberMember(member: Member): void {
  ambient().memo.set('member', member)
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
