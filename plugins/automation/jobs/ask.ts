import { afterCommit, ambient, asPlatform, nowInstant, RecordNotFoundError, recordAudit } from '@benchpin/kernel'
import { JobRunningError } from '../errors.ts'
import { wakeRunner } from '../runner/wake.ts'
import { declaredJobs, NONE } from './declared.ts'
import { planPlatform, planTenant } from './plan.ts'
import { scheduleRow, type ScheduleKey } from './schedule_rows.ts'

/**
 * Asks for a run now, beside the scheduled ones. A runner takes it up after the commit. Whoever asks stands in the
 * history, and for a tenant's job in its audit log.
 *
 * @throws RecordNotFoundError where the job is not on the schedule, JobRunningError where it runs already
 */
export async function askForRun(key: ScheduleKey): Promise<void> {
  const declared = declaredJobs().find(({ job }) => job.id === key.job)
  const { name } = ambient().actor
  const now = nowInstant()
  const ask = () => asPlatform(async () => Number(await scheduleRow(key).whereNull('holder').whereNull('asked_at').update({ asked_at: now, asked_by: name.slice(0, 191), due_at: now, attempts: 0 })) > 0)
  if (!(await ask())) {
    if (await asPlatform(() => scheduleRow(key).first())) throw new JobRunningError(declared?.job.title ?? key.job)
    // A tenant so new, or a job turned on so lately, that no runner has planned it yet.
    await (key.tenant_id === NONE ? planPlatform() : planTenant())
    if (!(await ask())) throw new RecordNotFoundError('The job')
  }
  if (key.tenant_id !== NONE) recordAudit({ operation: 'event', entity: 'job_run', recordId: null, title: declared?.job.title ?? key.job, before: null, after: { job: key.job, storeId: key.store_id } })
  await afterCommit(() => wakeRunner('jobs', key.tenant_id))
}
