import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { offeredDemoAccounts } from '../demo_accounts.ts'
import { enterTenant } from '../enter_tenant.ts'
import { NoOrganizationError } from '../errors.ts'
import { auditInTenant } from '../identity_audit.ts'
import { organizationsOf } from '../organizations.ts'
import { recordPlatformEvent } from '../platform_events.ts'
import type { SignInProps } from '../screen_props.ts'
import { beginMemberSession, leaveSession } from '../session_entry.ts'
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
    const [only, ...others] = await organizationsOf(identity.id)
    if (!only) throw new NoOrganizationError()
    await beginMemberSession(ctx, identity)
    if (others.length > 0) return ctx.response.redirect().toPath('/choose-organization')
    await enterTenant(ctx, only.tenantId)
    return ctx.response.redirect().toIntended('/')
  }

  async destroy(ctx: HttpContext) {
    const guard = ctx.auth.use('member')
    const identity = (await guard.check()) ? guard.user : undefined
    const tenantId = ctx.session.get('tenant_id') as number | undefined
    if (identity) await recordPlatformEvent({ actor: identity.email, event: 'sign_out', tenantId: tenantId ?? null })
    if (identity && tenantId) await auditInTenant(tenantId, identity, 'sign_out')
    leaveSession(ctx)
    return ctx.response.redirect().toPath('/sign-in')
  }
}
