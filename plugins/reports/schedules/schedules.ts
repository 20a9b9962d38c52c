import { can, currentMember, currentStoreId, findRecord, Membership, nowInstant, PermissionDeniedError, tenantState } from '@benchpin/kernel'
import { findReport } from '../engine/catalog.ts'
import { prepareSound, queryOf } from '../engine/prepare.ts'
import { filtersInWords } from '../exports/filters_in_words.ts'
import { ReportSchedule, type MailedFormat } from '../models/report_schedule.ts'
import type { ScheduleEntry } from '../screen_props.ts'
import { nextRun, type Rhythm } from './next_run.ts'

/** What a schedule is made of. */
export interface ScheduleInput extends Rhythm {
  report: string
  /** As it stands in the report's address. */
  query: Record<string, string>
  format: MailedFormat
  recipients: string[]
}

/** Makes a schedule of the signed-in user. @throws RecordNotFoundError, PermissionDeniedError, ReportFiltersError */
export async function makeSchedule({ report, query, ...rest }: ScheduleInput): Promise<{ id: number }> {
  const prepared = await prepareSound(report, query)
  const member = currentMember()
  if (!member) throw new PermissionDeniedError('reports.schedule')
  const { timeZone } = await tenantState()
  const { id } = await ReportSchedule.create({
    report,
    reportTitle: prepared.report.title,
    query: queryOf(prepared),
    ...rest,
    makerId: member.id,
    storeId: currentStoreId(),
    status: 'active',
    reason: null,
    nextRunAt: nextRun(rest, timeZone, nowInstant()),
    lastRunAt: null,
  })
  return { id }
}

/** A schedule that the user may change: his own, or anybody's for whoever manages settings. */
async function ownSchedule(id: number): Promise<ReportSchedule> {
  const schedule = await findRecord(ReportSchedule, id, { lock: true })
  if (schedule.makerId !== currentMember()?.id && !(await can('kernel.settings.manage'))) throw new PermissionDeniedError('kernel.settings.manage')
  return schedule
}

/** Stops a schedule for the time being, or lets it go on; then its maker must still be able to open the report. */
export async function setScheduleActive(id: number, active: boolean): Promise<void> {
  const schedule = await ownSchedule(id)
  if (active) await findReport(schedule.report)
  const { timeZone } = await tenantState()
  await schedule.merge(active ? { status: 'active', reason: null, nextRunAt: nextRun(schedule, timeZone, nowInstant()) } : { status: 'paused', reason: `Paused by ${currentMember()?.name ?? 'the system'}.` }).save()
}

/** Deletes a schedule; the audit log can bring it back. */
export async function deleteSchedule(id: number): Promise<void> {
  await (await ownSchedule(id)).delete()
}

/** The schedules of the user; everybody's for whoever manages settings. Those of reports that are gone say so by their reason. */
export async function schedulesForScreen(): Promise<ScheduleEntry[]> {
  const query = ReportSchedule.query().orderBy('report_title').orderBy('id')
  if (!(await can('kernel.settings.manage'))) query.where('maker_id', currentMember()?.id ?? 0)
  const schedules = await query
  const makers = await Membership.query().whereIn('id', [...new Set(schedules.map(({ makerId }) => makerId))])
  const { locale, timeZone } = await tenantState()
  const words = await Promise.all(schedules.map(({ report, query: asked }) => prepareSound(report, asked).then(filtersInWords).catch(() => null)))
  return schedules.map((schedule, index) => ({
    id: schedule.id,
    title: schedule.reportTitle,
    href: words[index] === null ? null : `/reports/${schedule.report}?${new URLSearchParams(schedule.query).toString()}`,
    filters: words[index] ?? '',
    format: schedule.format,
    rhythm: rhythmInWords(schedule, locale),
    recipients: schedule.recipients,
    maker: makers.find(({ id }) => id === schedule.makerId)?.name ?? '',
    active: schedule.status === 'active',
    reason: schedule.reason,
    next: new Date(schedule.nextRunAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    lastRunAt: schedule.lastRunAt,
  }))
}

/** `Every Monday at 7 AM`. */
function rhythmInWords({ frequency, weekday, dayOfMonth, hour }: Rhythm, locale: string): string {
  const at = new Date(Date.UTC(2026, 0, 1, hour)).toLocaleTimeString(locale, { hour: 'numeric', timeZone: 'UTC' })
  if (frequency === 'daily') return `Every day at ${at}`
  // January 5, 2026 is a Monday.
  if (frequency === 'weekly') return `Every ${new Date(Date.UTC(2026, 0, 4 + weekday)).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' })} at ${at}`
  return dayOfMonth > 28 ? `On day ${dayOfMonth} of the month, or its last, at ${at}` : `On day ${dayOfMonth} of the month at ${at}`
}
