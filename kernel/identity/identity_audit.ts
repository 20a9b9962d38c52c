import { recordAudit } from '../audit/record_audit.ts'
import { transaction } from '../database/transaction.ts'
import { memberOf } from '../permissions/rights.ts'
import { ambient, runAsTenant, type Actor } from '../tenancy/context.ts'
import { organizationsOf } from './organizations.ts'
import type { Identity } from './identity_records.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'

/** What happens to a person's access. Also the `entity` of the audit entry. */
export type IdentityEvent =
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_out'
  | 'password_reset_requested'
  | 'password_reset'
  | 'password_changed'
  | 'session_revoked'
  | 'impersonation_began'
  | 'impersonation_extended'
  | 'impersonation_ended'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_failed'
  | 'second_factor_reset'
  | 'recovery_codes_made'
  | 'recovery_code_used'
  | 'device_remembered'
  | 'device_forgotten'
  | 'email_change_requested'
  | 'email_changed'

const TITLES: Record<IdentityEvent, (name: string) => string> = {
  sign_in: (name) => `${name} signed in`,
  sign_in_failed: (name) => `Wrong password for ${name}`,
  sign_out: (name) => `${name} signed out`,
  password_reset_requested: (name) => `Password reset asked for ${name}`,
  password_reset: (name) => `${name} set a new password by mail`,
  password_changed: (name) => `${name} changed the password`,
  session_revoked: (name) => `${name} ended other sessions`,
  impersonation_began: (name) => `Support began to work as ${name}`,
  impersonation_extended: (name) => `Support works on as ${name}`,
  impersonation_ended: (name) => `Support no longer works as ${name}`,
  second_factor_on: (name) => `${name} switched the second factor on`,
  second_factor_off: (name) => `${name} switched the second factor off`,
  second_factor_failed: (name) => `Wrong code for ${name}, after the right password`,
  second_factor_reset: (name) => `Second factor of ${name} reset`,
  recovery_codes_made: (name) => `${name} made new recovery codes`,
  recovery_code_used: (name) => `${name} signed in with a recovery code`,
  device_remembered: (name) => `${name} had a device remembered for 30 days`,
  device_forgotten: (name) => `${name} had a remembered device forgotten`,
  email_change_requested: (name) => `${name} asked for another e-mail`,
  email_changed: (name) => `${name} changed the e-mail`,
}

/** Events of which nobody has proven to be the person: the audit log names the system as actor. */
const UNPROVEN: ReadonlySet<IdentityEvent> = new Set(['sign_in_failed', 'password_reset_requested', 'second_factor_failed', 'second_factor_reset'])

/** Events of a platform admin who works in a user's name: the actor bears both names. */
const SUPPORT: ReadonlySet<IdentityEvent> = new Set(['impersonation_began', 'impersonation_extended', 'impersonation_ended'])

type Detail = Record<string, string | number | boolean | null>

/** Writes an event of a person's access into the audit log of one tenant. */
export async function auditInTenant(tenantId: number, identity: Identity, event: IdentityEvent, detail: Detail = {}): Promise<void> {
  const { origin } = ambient()
  await runAsTenant({ tenantId, origin }, async () => {
    const member = await memberOf(identity.id)
    const name = member?.name ?? identity.name
    const by = SUPPORT.has(event) ? ` (by ${String(detail.admin)})` : ''
    const actor: Actor =
      UNPROVEN.has(event) || !member ? { kind: 'system', id: null, name: 'System' } : { kind: 'member', id: member.id, name: name + by }
    await runAsTenant({ tenantId, origin, actor }, () =>
      transaction(async () =>
        recordAudit({ operation: 'event', entity: event, recordId: member?.id ?? null, title: TITLES[event](name), before: null, after: detail })
      )
    )
  })
}

/** Writes an event that concerns a person everywhere: into the platform's log and that of each organization. */
export async function auditEverywhere(identity: Identity, event: IdentityEvent, detail: Detail = {}): Promise<void> {
  await recordPlatformEvent({ actor: identity.email, event, detail })
  for (const { tenantId } of await organizationsOf(identity.id)) await auditInTenant(tenantId, identity, event, detail)
}
