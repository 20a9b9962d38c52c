import { asPlatform, pluginHost, RecordNotFoundError, tenantState } from '@benchpin/kernel'
import { declaredJobs, NONE, standingJobs } from '../jobs/declared.ts'
import { nextOccurrence } from '../jobs/occurrences.ts'
import { runRows, scheduleOfTenant, type RunOutcome, type ScheduleRow } from '../jobs/schedule_rows.ts'
import type { JobView, RunView } from './view_types.ts'

const RUNS_SHOWN = 50

interface RunRow {
  id: number
  started_at: string
  ended_at: string | null
  outcome: RunOutcome
  cause: RunView['cause']
  scheduled_for: string
  asked_by: string | null
  notes: string | null
  error: string | null
}

function pluginTitle(jobId: string): string {
  const plugin = declaredJobs().find(({ job }) => job.id === jobId)?.plugin
  return pluginHost().plugins.find(({ manifest }) => manifest.id === plugin)?.manifest.title ?? 'Benchpin'
}

/** The jobs that stand for the ambient tenant, with the next time of each and how it went last. */
export async function jobsOfTenant(): Promise<JobView[]> {
  const { timeZone, stores } = await tenantState()
  const rows = new Map((await scheduleOfTenant()).map((row) => [`${row.job} ${row.store_id}`, row]))
  const now = new Date().toISOString()
  return (await standingJobs()).flatMap((job) => {
    const places = job.scope === 'store' ? stores.filter(({ active }) => active) : [{ id: NONE, name: null, timeZone }]
    return places.map((place): JobView => {
      const row: ScheduleRow | undefined = rows.get(`${job.id} ${place.id}`)
      return {
        ...{ id: job.id, storeId: place.id, store: place.name, title: job.title, description: job.description, plugin: pluginTitle(job.id) },
        ...{ schedule: job.schedule, timeZone: place.timeZone, missed: job.missed },
        // Not planned yet: a runner does so within seconds.
        nextAt: row?.scheduled_for ?? nextOccurrence(job.schedule, place.timeZone, now),
        isRunning: row?.holder != null,
        isAsked: row?.asked_at != null && row.holder === null,
        lastStartedAt: row?.last_ended_at ? row.last_started_at : null,
        lastOutcome: (row?.last_outcome as RunOutcome | undefined) ?? null,
      }
    })
  })
}

/** The last runs of a job of the ambient tenant, or of the platform (tenant 0), the newest first. */
export async function runsOfJob(tenantId: number, job: string, storeId = NONE, limit = RUNS_SHOWN): Promise<RunView[]> {
  const rows = (await asPlatform(async () => runRows(tenantId).where('job', job).where('store_id', storeId).orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit))) as RunRow[]
  return rows.map((row) => ({
    ...{ id: Number(row.id), startedAt: row.started_at, endedAt: row.ended_at, outcome: row.outcome, cause: row.cause },
    ...{ scheduledFor: row.scheduled_for, askedBy: row.asked_by, notes: row.notes, error: row.error },
  }))
}

/**
 * A job of the ambient tenant with its history.
 *
 * @throws RecordNotFoundError where it does not stand
 */
export async function jobOfTenant(id: string, storeId: number): Promise<{ job: JobView; runs: RunView[] }> {
  const { id: tenantId } = await tenantState()
  const job = (await jobsOfTenant()).find((one) => one.id === id && one.storeId === storeId)
  if (!job) throw new RecordNotFoundError('The job')
  return { job, runs: await runsOfJob(tenantId, id, storeId) }
}
