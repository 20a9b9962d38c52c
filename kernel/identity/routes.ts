import type { LazyModule, RouteAccess, RouteDeclaration } from '../host/kernel_points.ts'

const signIn: LazyModule = () => import('./http/sign_in_controller.ts')
const organizationChoice: LazyModule = () => import('./http/organization_choice_controller.ts')
const passwordReset: LazyModule = () => import('./http/password_reset_controller.ts')
const invitation: LazyModule = () => import('./http/invitation_controller.ts')
const profile: LazyModule = () => import('./http/profile_controller.ts')
const ownSessions: LazyModule = () => import('./http/own_sessions_controller.ts')
const platformSignIn: LazyModule = () => import('./http/platform_sign_in_controller.ts')
const mailbox: LazyModule = () => import('../mail/mailbox_controller.ts')

const everyone: RouteAccess = { everyone: true }
const anyMember: RouteAccess = { anyMember: true }

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
  route('PUT', '/profile/password', 'profile.password', [profile, 'updatePassword'], anyMember),
  route('GET', '/profile/sessions', 'profile.sessions', [ownSessions, 'index'], anyMember),
  route('DELETE', '/profile/sessions/:id', 'profile.sessions.destroy', [ownSessions, 'destroy'], anyMember),
  route('DELETE', '/profile/sessions', 'profile.sessions.destroy_others', [ownSessions, 'destroyOthers'], anyMember),
  route('GET', '/platform/sign-in', 'platform_sign_in.show', [platformSignIn, 'show'], everyone),
  route('POST', '/platform/sign-in', 'platform_sign_in.store', [platformSignIn, 'store'], everyone),
  route('POST', '/platform/sign-out', 'platform_sign_out', [platformSignIn, 'destroy'], everyone),
  route('GET', '/mailbox', 'mailbox.index', [mailbox, 'index'], everyone),
  route('GET', '/mailbox/:id', 'mailbox.show', [mailbox, 'show'], everyone),
  route('GET', '/mailbox/:id/attachments/:number', 'mailbox.attachment', [mailbox, 'attachment'], everyone),
]
