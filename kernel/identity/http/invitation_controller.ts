import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { enterTenant } from '../enter_tenant.ts'
import { LinkSpentError } from '../errors.ts'
import { findIdentity } from '../identity_records.ts'
import { acceptInvitation, receivedInvitation } from '../invitations.ts'
import { refuseWeakPassword } from '../password_strength.ts'
import { PASSWORD_MINIMUM } from '../passwords.ts'
import { noteProof } from '../second_factor/prove_again.ts'
import type { InvitationProps } from '../screen_props.ts'
import { beginMemberSession, leaveSession } from '../session_entry.ts'
import { newAccountValidator } from '../validators.ts'

/** Accepting an invitation. */
export default class InvitationController {
  async show(ctx: HttpContext) {
    const token = String(ctx.params.token)
    // The link is a secret: it must not go along as the referrer to another site.
    ctx.response.header('referrer-policy', 'same-origin')
    const received = await receivedInvitation(token)
    const invitation = received && {
      organization: received.organization,
      email: received.identity.email,
      name: received.identity.name,
      isNew: received.identity.password === null,
    }
    return render(ctx, 'kernel::auth/Invitation', { token, invitation, minimum: PASSWORD_MINIMUM } satisfies InvitationProps)
  }

  async store(ctx: HttpContext) {
    const token = String(ctx.params.token)
    const received = await receivedInvitation(token)
    if (!received) throw new LinkSpentError()
    const isNew = received.identity.password === null
    const account = isNew ? await ctx.request.validateUsing(newAccountValidator) : null
    if (account) await refuseWeakPassword(account.password, 'password', [received.identity.email, account.name, received.organization])
    const { tenantId, identity, organization } = await acceptInvitation(token, account)
    const current = await findIdentity({ id: identity.id })
    if (isNew && current) {
      await beginMemberSession(ctx, current)
      noteProof(ctx)
      await enterTenant(ctx, tenantId)
      return ctx.response.redirect().toPath('/')
    }
    // The mail proves the address, not the password: who has one signs in with it.
    leaveSession(ctx)
    ctx.session.flash('notice', { tone: 'success', message: `You are now a user of ${organization}. Sign in with your password.` })
    return ctx.response.redirect().toPath('/sign-in')
  }
}
