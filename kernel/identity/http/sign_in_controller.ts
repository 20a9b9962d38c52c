import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { offeredDemoAccounts } from '../demo_accounts.ts'
import { memberAccount } from '../account.ts'
import { admitMember } from '../admit.ts'
import { NoOrganizationError } from '../errors.ts'
import { auditInTenant } from '../identity_audit.ts'
import { endImpersonation } from '../impersonation.ts'
import { impersonationOf } from '../impersonation_session.ts'
import { organizationsOf } from '../organizations.ts'
import { recordPlatformEvent } from '../../audit/platform_log.ts'
import type { SignInProps } from '../screen_props.ts'
import { passageOf, wantCode } from '../second_factor/challenge.ts'
import { leaveSession } from '../session_entry.ts'
import { identityFor } from '../sign_in.ts'
import { signInValidator } from '../validators.ts'

/** Signing in and out of organizations. */
export default class SignInController {
  async show(ctx: HttpContext) {
    if (await ctx.auth.use('member').check()) {
      return ctx.response.redirect(ctx.session.has('tenant_id') ? '/' : '/choose-organization')
    }
    ctx.inertia.clearHistory()
    return render(ctx, 'kernel::auth/SignIn', { demoAccounts: await offeredDemoAccounts() } satisfies SignInProps)
  }

  async store(ctx: HttpContext) {
    const { email, password } = await ctx.request.validateUsing(signInValidator)
    const identity = await identityFor({ email, password, address: ctx.request.ip() })
    if ((await organizationsOf(identity.id)).length === 0) throw new NoOrganizationError()
    const account = memberAccount(identity)
    const passage = await passageOf(ctx, account)
    if (passage !== 'wanted') return admitMember(ctx, identity.id, passage === 'remembered')
    wantCode(ctx, account)
    return ctx.response.redirect().toPath('/sign-in/code')
  }

  async destroy(ctx: HttpContext) {
    if (impersonationOf(ctx)) return ctx.response.redirect().status(303).toPath(`/platform/tenants/${await endImpersonation(ctx, 'by button')}`)
    const guard = ctx.auth.use('member')
    const identity = (await guard.check()) ? guard.user : undefined
    const tenantId = ctx.session.get('tenant_id') as number | undefined
    if (identity) await recordPlatformEvent({ actor: identity.email, event: 'sign_out', tenantId: tenantId ?? null })
    if (identity && tenantId) await auditInTenant(tenantId, identity, 'sign_out')
    leaveSession(ctx)
    return ctx.response.redirect().toPath('/sign-in')
  }
}
