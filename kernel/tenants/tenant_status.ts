import { recordAudit } from '../audit/record_audit.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'
import { database } from '../database/client.ts'
import { transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, asPlatform, runAsTenant } from '../tenancy/context.ts'
import { bumpTenantRevision, type TenantStatus } from './tenant_state.ts'

const WORDS: Record<TenantStatus, string> = {
  active: 'The organization works again',
  suspended: 'The organization was suspended',
  closed: 'The organization was closed',
}

/**
 * Suspends, closes or resumes an organization; it takes effect at the next request in every process, and stands in
 * the organization's log and the platform's.
 *
 * @param reason - words that its users read; null where it works again
 */
export async function setTenantStatus(tenantId: number, status: TenantStatus, reason: string | null): Promise<void> {
  const { actor, origin } = ambient()
  await runAsTenant({ tenantId, actor, origin }, () =>
    transaction(async () => {
      await asPlatform(() => database().from('tenants').where('id', tenantId).update({ status, status_reason: reason, status_since: nowInstant() }))
      await bumpTenantRevision()
      recordAudit({ operation: 'event', entity: `organization_${status}`, recordId: null, title: WORDS[status], before: null, after: { reason } })
      await recordPlatformEvent({ actor: actor.name, event: `tenant_${status}`, tenantId, detail: { reason } })
    })
  )
}
