import { actAs, authorize, BenchpinError, currentTenantId, kernelLogger, nowInstant, runAsTenant, tenantState, transaction } from '@benchpin/kernel'
import type { JobContext, JobDeclaration } from '@benchpin/plugins/automation'
import { prepareSound } from '../engine/prepare.ts'
import { ReportSchedule } from '../models/report_schedule.ts'
import { mailReport } from '../services/mail_report.ts'
import { nextRun } from './next_run.ts'

const AT_ONCE = 200
/** A mail server that does not answer is tried again so long, in milliseconds; then it is the next time's turn. */
const PATIENCE = 6 * 3_600_000

/** Mails one report with the rights that its maker has now. */
async function mailOne({ report, query, format, recipients, makerId, storeId }: ReportSchedule, signal: AbortSignal): Promise<void> {
  await runAsTenant({ tenantId: currentTenantId(), storeId }, () =>
    actAs(makerId, async () => {
      await authorize('reports.view')
      await authorize('reports.schedule')
      const prepared = await prepareSound(report, query)
      await mailReport(prepared, { recipients, format, footnote: 'You receive this because it was scheduled in Benchpin. Whoever made the schedule can stop it under Reports, Schedules.' }, { signal })
    })
  )
}

/** What becomes of a schedule after a run. Its maker's rights, the report or a filter is gone: it waits, and says why. */
async function settle(schedule: ReportSchedule, error: unknown): Promise<'sent' | 'paused' | 'later'> {
  const now = nowInstant()
  const { timeZone } = await tenantState()
  const isForGood = error instanceof BenchpinError && error.status < 500
  const isOver = Date.parse(now) - Date.parse(schedule.nextRunAt) > PATIENCE
  if (error && !isForGood && !isOver) return 'later'
  await transaction(async () => {
    const next = { nextRunAt: nextRun(schedule, timeZone, now) }
    if (isForGood) await schedule.merge({ ...next, status: 'paused', reason: error.message.slice(0, 500) }).save()
    else await schedule.merge(error ? next : { ...next, lastRunAt: now }).save()
  })
  return isForGood ? 'paused' : error ? 'later' : 'sent'
}

/** Mails every report of the ambient tenant whose time has come. */
export async function runDueSchedules({ signal, note }: Pick<JobContext, 'signal' | 'note'>): Promise<void> {
  const due = await ReportSchedule.query().where('status', 'active').where('next_run_at', '<=', nowInstant()).orderBy('next_run_at').limit(AT_ONCE)
  for (const schedule of due) {
    signal.throwIfAborted()
    let failure: unknown = null
    try {
      await mailOne(schedule, signal)
    } catch (error) {
      signal.throwIfAborted()
      failure = error ?? new Error('unknown')
    }
    const outcome = await settle(schedule, failure)
    if (outcome === 'later') kernelLogger()?.warn({ err: failure }, `The scheduled report ${schedule.id} was not mailed`)
    note(outcome === 'sent' ? `Mailed ${schedule.reportTitle}` : outcome === 'paused' ? `Paused ${schedule.reportTitle}: ${(failure as Error).message}` : `${schedule.reportTitle} was not mailed`)
  }
}

/** Looks every ten minutes which reports are to be mailed. */
export const mailSchedules: JobDeclaration = {
  id: 'reports.mail_schedules',
  title: 'Mail scheduled reports',
  description: 'Mails the reports whose time has come, to those who were named.',
  schedule: '*/10 * * * *',
  missed: 'catch_up',
  run: runDueSchedules,
}
