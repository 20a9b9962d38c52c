import { recordAudit } from '../../audit/record_audit.ts'
import { afterCommit, transaction } from '../../database/transaction.ts'
import { findRecord } from '../../models/tenant_model.ts'
import { ambient } from '../../tenancy/context.ts'
import { Membership } from '../../tenants/models.ts'
import { auditAccount, memberAccount, type Account } from '../account.ts'
import { sendSecondFactorReset } from '../account_mails.ts'
import { NoSecondFactorError, SharedAccountError } from '../errors.ts'
import { findIdentity } from '../identity_records.ts'
import { organizationsOf } from '../organizations.ts'
import { endSessions } from '../own_sessions.ts'
import { dropSecondFactor } from './records.ts'
import { replaceRecoveryCodes } from './recovery_codes.ts'
import { forgetDevices } from './remembered_devices.ts'

async function takeOff(account: Account): Promise<void> {
  if (!(await dropSecondFactor(account.owner))) throw new NoSecondFactorError()
  await replaceRecoveryCodes(account.owner, [])
  await forgetDevices(account.owner)
  await endSessions(account.owner)
}

/**
 * Takes the second factor off a user of the ambient tenant who has lost it. The user is signed out, gets a mail, and signs
 * in with the password alone until a new one is set up.
 *
 * @throws SharedAccountError where the account opens other organizations too: one must not weaken what guards another;
 * NoSecondFactorError, RecordNotFoundError
 */
export async function resetSecondFactorOf(membershipId: number): Promise<void> {
  const by = ambient().actor.name
  await transaction(async () => {
    const member = await findRecord(Membership, membershipId)
    const identity = await findIdentity({ id: member.identityId })
    if (!identity) throw new NoSecondFactorError()
    if ((await organizationsOf(identity.id)).length > 1) throw new SharedAccountError()
    const account = memberAccount(identity)
    await takeOff(account)
    recordAudit({ operation: 'event', entity: 'second_factor_reset', recordId: member.id, title: `Second factor of ${member.name} reset`, before: null, after: {} })
    await afterCommit(() => sendSecondFactorReset(account, by))
  })
}

/** The same from the shell, for any account: for those who run Benchpin, after they know whom they talk to. */
export async function resetSecondFactorOfAccount(account: Account): Promise<void> {
  await transaction(() => takeOff(account))
  await auditAccount(account, 'second_factor_reset')
  await sendSecondFactorReset(account, 'Whoever runs Benchpin')
}
