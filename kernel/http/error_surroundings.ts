import type { HttpContext } from '@adonisjs/core/http'
import { lookedAs } from '../permissions/looking_as.ts'
import { rememberMember } from '../permissions/abilities.ts'
import { accessibleStores, memberOf } from '../permissions/rights.ts'
import { ambient, runAsTenant, withAmbient } from '../tenancy/context.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { storeFor } from './gate.ts'

/**
 * Renders the page of an error for the person who is signed in: with the sidebar, so that there is a way on. An error leaves the
 * surroundings of the route in which it happened, and an address that is nobody's never had any.
 */
export async function asWhoeverIsSignedIn(ctx: HttpContext, render: () => Promise<unknown>): Promise<unknown> {
  const tenantId = ctx.session?.get('tenant_id') as number | undefined
  const guard = ctx.auth?.use('member')
  if (!tenantId || !guard || !(await guard.check())) return render()
  const identity = guard.user!
  const inside = await runAsTenant({ tenantId, actor: { kind: 'member', id: identity.id, name: identity.name } }, async () => {
    const [state, member] = [await tenantState(), await memberOf(identity.id)]
    if (!member?.active || state.status === 'closed') return null
    const other = await lookedAs(ctx, member, state)
    const seen = other ?? member
    const storeId = storeFor(ctx, seen, accessibleStores(seen, state))
    return withAmbient({ storeId, memo: new Map(ambient().memo), readOnly: true }, async () => {
      rememberMember(seen)
      if (other) ambient().memo.set('looking_as', other.name)
      return { page: await render() }
    })
  })
  return inside ? inside.page : render()
}
