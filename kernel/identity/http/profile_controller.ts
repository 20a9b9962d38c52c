import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { currentMember } from '../../permissions/abilities.ts'
import { SignInRequiredError } from '../../http/errors.ts'
import { changeOwnPassword, renameSelf } from '../own_profile.ts'
import { PASSWORD_MINIMUM } from '../passwords.ts'
import type { ProfileProps } from '../screen_props.ts'
import { noteProof, refuseStandIn } from '../second_factor/prove_again.ts'
import { hasSecondFactor } from '../second_factor/records.ts'
import { sessionOwner } from '../session_owner.ts'
import { awaitedEmail } from '../email_change.ts'
import { hashedSessionId } from '../session_store.ts'
import { passwordValidator, profileValidator } from '../validators.ts'

function self() {
  const member = currentMember()
  if (!member) throw new SignInRequiredError()
  return member
}

/** My profile: name and password. */
export default class ProfileController {
  async show(ctx: HttpContext) {
    const { name, email, identityId } = self()
    const secondFactor = await hasSecondFactor(sessionOwner('member', identityId))
    const newEmail = await awaitedEmail(identityId)
    return render(ctx, 'kernel::profile/Profile', { name, email, minimum: PASSWORD_MINIMUM, secondFactor, newEmail } satisfies ProfileProps)
  }

  async update({ request, response, session }: HttpContext) {
    const { name } = await request.validateUsing(profileValidator)
    await renameSelf(self(), name)
    session.flash('notice', { tone: 'success', message: 'Your name is saved.' })
    return response.redirect().status(303).toPath('/profile')
  }

  async updatePassword(ctx: HttpContext) {
    const { auth, request, response, session } = ctx
    refuseStandIn(ctx)
    const { currentPassword, newPassword } = await request.validateUsing(passwordValidator)
    const identity = auth.use('member').getUserOrFail()
    await changeOwnPassword(identity, { current: currentPassword, next: newPassword }, hashedSessionId(session.sessionId))
    noteProof(ctx)
    session.regenerate()
    session.flash('notice', { tone: 'success', message: 'The new password is set. Your other sessions have ended.' })
    return response.redirect().status(303).toPath('/profile')
  }
}
