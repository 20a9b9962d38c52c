import { nowInstant, runAsTenant, tenantsWithDue } from '@benchpin/kernel'
import type { WhichTenants } from '../runner/lane.ts'
import { reportFailure } from '../runner/report.ts'
import { dispatchDue } from './dispatch.ts'

/** Tenants that are delivered to at the same time; each goes on until nothing is due in it. */
const TENANTS_AT_ONCE = 4

/** Delivers what is due. A tenant whose deliveries can't be read holds up no other. */
export async function dispatchAll(which: WhichTenants, ends: AbortSignal): Promise<void> {
  const waiting = which === 'all' ? await tenantsWithDue('outbox_deliveries', 'due_at', nowInstant()) : [...which]
  const one = async () => {
    for (let tenantId = waiting.shift(); tenantId !== undefined && !ends.aborted; tenantId = waiting.shift()) {
      const id = tenantId
      await reportFailure(`delivering events of tenant ${id}`, async () => void (await runAsTenant({ tenantId: id }, () => dispatchDue(ends))))
    }
  }
  await Promise.all(Array.from({ length: Math.min(TENANTS_AT_ONCE, waiting.length) }, one))
}
