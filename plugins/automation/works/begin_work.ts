import { afterCommit, ambient, currentMember, currentStoreId, currentTenantId, database, nowInstant } from '@benchpin/kernel'
import { wakeRunner } from '../runner/wake.ts'
import type { LongWork } from './contract.ts'

/**
 * Puts a long work into the queue, in the transaction of the use case that asks for it. A runner takes it up after the
 * commit; where the use case fails there is no work.
 *
 * @param payload - JSON: ids and choices, not records
 * @param title - where this one has more to say than the work's own title
 */
export async function beginWork<P>(work: LongWork<P, unknown>, payload: P, title = work.title): Promise<{ id: number }> {
  const tenantId = currentTenantId()
  const now = nowInstant()
  const row = {
    tenant_id: tenantId,
    work: work.id,
    title: title.slice(0, 191),
    payload: JSON.stringify(payload ?? null),
    store_id: currentStoreId(),
    begun_by: currentMember()?.id ?? null,
    begun_by_name: ambient().actor.name.slice(0, 191),
    status: 'queued',
    done: 0,
    begun_at: now,
    attempts: 0,
    cancel_asked: 0,
    due_at: now,
  }
  const [inserted] = (await database().insertQuery().table('automation_works').returning('id').insert(row)) as ({ id: number } | number)[]
  await afterCommit(() => wakeRunner('works', tenantId))
  return { id: Number(typeof inserted === 'object' ? inserted.id : inserted) }
}
