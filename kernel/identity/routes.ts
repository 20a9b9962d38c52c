import type { LazyModule, RouteAccess, RouteDeclaration } from '../host/kernel_points.ts'

const signIn: LazyModule = () => import('./http/sign_in_controller.ts')
const organizationChoice: LazyModule = () => import('./http/organization_choice_controller.ts')
const passwordReset: LazyModule = () => import('./http/password_reset_controller.ts')
const invitation: LazyModule = () => import('./http/invitation_controller.ts')
const profile: LazyModule = () => import('./http/profile_controller.ts')
const ownSessions: LazyModule = () => import('./http/own_sessions_controller.ts')
const platformSignIn: LazyModule = () => import('./http/platform_sign_in_controller.ts')
const impersonation: LazyModule = () => import('./http/impersonation_controller.ts')
const challenge: LazyModule = () => import('./http/challenge_controller.ts')
const secondFactor: LazyModule = () => import('./http/second_factor_controller.ts')
const platformSecondFactor: LazyModule = () => import('./http/platform_second_factor_controller.ts')
const emailChange: LazyModule = () => import('./http/email_change_controller.ts')
const platformInvitation: LazyModule = () => import('./http/platform_invitation_controller.ts')
const mailbox: LazyModule = () => import('../mail/mailbox_controller.ts')

const everyone: RouteAccess = { everyone: true }
const anyMember: RouteAccess = { anyMember: true }
const platformAdmin: RouteAccess = { platformAdmin: true }

function route(
  method: RouteDeclaration['method'],
  path: string,
  name: string,
  handler: RouteDeclaration['handler'],
  access: RouteAccess
): RouteDeclaration {
  return { method, path, name: `kernel.${name}`, handler, access }
}

/** Routes of signing in, of one's own profile, and of the mailbox of development and the demo. */
export const identityRoutes: RouteDeclaration[] = [
  route('GET', '/sign-in', 'sign_in.show', [signIn, 'show'], everyone),
  route('POST', '/sign-in', 'sign_in.store', [signIn, 'store'], everyone),
  route('GET', '/sign-in/code', 'challenge.show', [challenge, 'showMember'], everyone),
  route('POST', '/sign-in/code', 'challenge.store', [challenge, 'storeMember'], everyone),
  // Open to everyone, so that it also ends a session whose organization can't be entered any more.
  route('POST', '/sign-out', 'sign_out', [signIn, 'destroy'], everyone),
  route('GET', '/choose-organization', 'organization_choice.show', [organizationChoice, 'show'], everyone),
  route('POST', '/choose-organization', 'organization_choice.store', [organizationChoice, 'store'], everyone),
  route('GET', '/forgot-password', 'forgot_password.show', [passwordReset, 'ask'], everyone),
  route('POST', '/forgot-password', 'forgot_password.store', [passwordReset, 'send'], everyone),
  route('GET', '/reset-password/:token', 'reset_password.show', [passwordReset, 'show'], everyone),
  route('POST', '/reset-password/:token', 'reset_password.store', [passwordReset, 'store'], everyone),
  route('GET', '/invitation/:token', 'invitation.show', [invitation, 'show'], everyone),
  route('POST', '/invitation/:token', 'invitation.store', [invitation, 'store'], everyone),
  route('GET', '/profile', 'profile.show', [profile, 'show'], anyMember),
  route('PUT', '/profile', 'profile.update', [profile, 'update'], anyMember),
  { ...route('PUT', '/profile/password', 'profile.password', [profile, 'updatePassword'], anyMember), whileSuspended: true },
  { ...route('PUT', '/profile/email', 'profile.email', [emailChange, 'ask'], anyMember), whileSuspended: true },
  route('GET', '/confirm-email/:token', 'email_change.show', [emailChange, 'show'], everyone),
  route('POST', '/confirm-email/:token', 'email_change.store', [emailChange, 'store'], everyone),
  route('GET', '/profile/second-factor', 'profile.second_factor', [secondFactor, 'show'], anyMember),
  { ...route('POST', '/profile/second-factor/secret', 'profile.second_factor.begin', [secondFactor, 'begin'], anyMember), whileSuspended: true },
  { ...route('POST', '/profile/second-factor', 'profile.second_factor.confirm', [secondFactor, 'confirm'], anyMember), whileSuspended: true },
  { ...route('POST', '/profile/second-factor/recovery-codes', 'profile.second_factor.codes', [secondFactor, 'renewCodes'], anyMember), whileSuspended: true },
  { ...route('DELETE', '/profile/second-factor', 'profile.second_factor.destroy', [secondFactor, 'destroy'], anyMember), whileSuspended: true },
  { ...route('DELETE', '/profile/second-factor/devices/:id', 'profile.second_factor.forget_device', [secondFactor, 'forgetDevice'], anyMember), whileSuspended: true },
  { ...route('PUT', '/profile/second-factor/proof', 'profile.second_factor.proof', [secondFactor, 'prove'], anyMember), whileSuspended: true },
  route('GET', '/profile/sessions', 'profile.sessions', [ownSessions, 'index'], anyMember),
  { ...route('DELETE', '/profile/sessions/:id', 'profile.sessions.destroy', [ownSessions, 'destroy'], anyMember), whileSuspended: true },
  { ...route('DELETE', '/profile/sessions', 'profile.sessions.destroy_others', [ownSessions, 'destroyOthers'], anyMember), whileSuspended: true },
  route('GET', '/platform/sign-in', 'platform_sign_in.show', [platformSignIn, 'show'], everyone),
  route('POST', '/platform/sign-in', 'platform_sign_in.store', [platformSignIn, 'store'], everyone),
  route('POST', '/platform/sign-out', 'platform_sign_out', [platformSignIn, 'destroy'], everyone),
  route('GET', '/platform/invitation/:token', 'platform_invitation.show', [platformInvitation, 'show'], everyone),
  route('POST', '/platform/invitation/:token', 'platform_invitation.store', [platformInvitation, 'store'], everyone),
  // Open to everyone because the session says who asks: an admin who works in a user's name.
  route('POST', '/impersonation/extend', 'impersonation.extend', [impersonation, 'extend'], everyone),
  route('POST', '/impersonation/end', 'impersonation.end', [impersonation, 'end'], everyone),
  route('GET', '/platform/sign-in/code', 'platform_challenge.show', [challenge, 'showPlatform'], everyone),
  route('POST', '/platform/sign-in/code', 'platform_challenge.store', [challenge, 'storePlatform'], everyone),
  route('GET', '/platform/second-factor', 'platform_second_factor.show', [platformSecondFactor, 'show'], platformAdmin),
  route('POST', '/platform/second-factor/secret', 'platform_second_factor.begin', [platformSecondFactor, 'begin'], platformAdmin),
  route('POST', '/platform/second-factor', 'platform_second_factor.confirm', [platformSecondFactor, 'confirm'], platformAdmin),
  route('POST', '/platform/second-factor/recovery-codes', 'platform_second_factor.codes', [platformSecondFactor, 'renewCodes'], platformAdmin),
  route('DELETE', '/platform/second-factor', 'platform_second_factor.destroy', [platformSecondFactor, 'destroy'], platformAdmin),
  route('PUT', '/platform/second-factor/proof', 'platform_second_factor.proof', [platformSecondFactor, 'prove'], platformAdmin),
  route('DELETE', '/platform/second-factor/devices/:id', 'platform_second_factor.forget_device', [platformSecondFactor, 'forgetDevice'], platformAdmin),
  route('GET', '/mailbox', 'mailbox.index', [mailbox, 'index'], everyone),
  route('GET', '/mailbox/:id', 'mailbox.show', [mailbox, 'show'], everyone),
  route('GET', '/mailbox/:id/attachments/:number', 'mailbox.attachment', [mailbox, 'attachment'], everyone),
]
