import type { HttpContext } from '@adonisjs/core/http'
import { currentMember } from '../../permissions/abilities.ts'
import { SignInRequiredError } from '../../http/errors.ts'
import { changeOwnPassword, renameSelf } from '../own_profile.ts'
import { PASSWORD_MINIMUM } from '../passwords.ts'
import { hashedSessionId } from '../session_store.ts'
import { passwordValidator, profileValidator } from '../validators.ts'

function self() {
  const member = currentMember()
  if (!member) throw new SignInRequiredError()
  return member
}

/** My profile: name and password. */
export default class ProfileController {
  async show({ inertia }: HttpContext) {
    const { name, email } = self()
    return inertia.render('kernel::profile/Profile', { name, email, minimum: PASSWORD_MINIMUM })
  }

  async update({ request, response, session }: HttpContext) {
    const { name } = await request.validateUsing(profileValidator)
    await renameSelf(self(), name)
    session.flash('notice', { tone: 'success', message: 'Your name is saved.' })
    return response.redirect().status(303).toPath('/profile')
  }

  async updatePassword({ auth, request, response, session }: HttpContext) {
    const { currentPassword, newPassword } = await request.validateUsing(passwordValidator)
    const identity = auth.use('member').getUserOrFail()
    await changeOwnPassword(identity, { current: currentPassword, next: newPassword }, hashedSessionId(session.sessionId))
    session.flash('notice', { tone: 'success', message: 'The new password is set. Your other sessions have ended.' })
    return response.redirect().status(303).toPath('/profile')
  }
}
