/** What the rest of the kernel may use of identities: accounts, memberships, invitations, sessions. */
export { createIdentity, createPlatformAdmin, updateIdentity } from './identity_admin.ts'
export { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_PLATFORM_ADMIN, type DemoAccount } from './demo_accounts.ts'
export { enterTenant } from './enter_tenant.ts'
export { beginImpersonation } from './impersonation.ts'
export { findIdentity, findPlatformAdmin, normalEmail, type Identity, type PlatformAdmin } from './identity_records.ts'
export { endSessionsOfMember } from './member_sessions.ts'
export { resetSecondFactorOf } from './second_factor/reset.ts'
export { hasSecondFactorAs } from './second_factor/records.ts'
export { backgroundSettled } from './in_background.ts'
export { acceptInvitation, inviteMember, resendInvitation, revokeInvitation, type Invitation } from './invitations.ts'
export { addMember, setMemberActive } from './membership_state.ts'
export { admittedIdentities, linkToTenant, organizationsOf, type Organization } from './organizations.ts'
export { revokeSessionsOf } from './own_sessions.ts'
export { recordPlatformEvent, type PlatformEvent } from '../audit/platform_log.ts'
export {
  acceptPlatformInvitation,
  allPlatformAdmins,
  changePlatformPassword,
  invitePlatformAdmin,
  receivedPlatformInvitation,
  setPlatformAdminActive,
  type PlatformAdminSummary,
} from './platform_admins.ts'
export { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from './passwords.ts'
export { hashedSessionId } from './session_store.ts'
export { requestReset } from './password_reset.ts'
