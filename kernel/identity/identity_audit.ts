import { recordAudit } from '../audit/record_audit.ts'
import { transaction } from '../database/transaction.ts'
import { memberOf } from '../permissions/rights.ts'
import { ambient, runAsTenant, type Actor } from '../tenancy/context.ts'
import { organizationsOf } from './organizations.ts'
import type { Identity } from './identity_records.ts'
import { recordPlatformEvent } from './platform_events.ts'

/** What happens to a person's access. Also the `entity` of the audit entry. */
export type IdentityEvent =
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_out'
  | 'password_reset_requested'
  | 'password_reset'
  | 'password_changed'
  | 'session_revoked'

const TITLES: Record<IdentityEvent, (name: string) => string> = {
  sign_in: (name) => `${name} signed in`,
  sign_in_failed: (name) => `Wrong password for ${name}`,
  sign_out: (name) => `${name} signed out`,
  password_reset_requested: (name) => `Password reset asked for ${name}`,
  password_reset: (name) => `${name} set a new password by mail`,
  password_changed: (name) => `${name} changed the password`,
  session_revoked: (name) => `${name} ended other sessions`,
}

/** Events of which nobody has proven to be the person: the audit log names the system as actor. */
const UNPROVEN: ReadonlySet<IdentityEvent> = new Set(['sign_in_failed', 'password_reset_requested'])

type Detail = Record<string, string | number | boolean | null>

/** Writes an event of a person's access into the audit log of one tenant. */
export async function auditInTenant(tenantId: number, identity: Identity, event: IdentityEvent, detail: Detail = {}): Promise<void> {
  const { origin } = ambient()
  await runAsTenant({ tenantId, origin }, async () => {
    const member = await memberOf(identity.id)
    const name = member?.name ?? identity.name
    const actor: Actor =
      UNPROVEN.has(event) || !member ? { kind: 'system', id: null, name: 'System' } : { kind: 'member', id: member.id, name }
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
