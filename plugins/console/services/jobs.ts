import { ambient, pluginHost, RecordNotFoundError, recordPlatformEvent } from '@benchpin/kernel'
import { jobRunsOf, jobs, runJobNow, scheduleOverTenants, scheduleSize, type JobDeclaration } from '@benchpin/plugins/automation'
import type { JobProps, JobsProps } from '../screen_props.ts'
import { tenantOf } from './tenant_of.ts'

/** Jobs of the platform are kept under this number, as if it were a tenant's. */
export const PLATFORM = 0
const PER_PAGE = 50

/** What the list of jobs is asked for. */
export interface JobsQuery {
  job: string
  outcome: '' | 'trouble' | 'done' | 'running' | 'skipped'
  /** One organization's, the platform's with 0, or null for all. */
  tenant: number | null
  page: number
}

const declared = () => pluginHost().contributions.all(jobs).map(({ value }) => value)

function declaredJob(id: string): JobDeclaration {
  const job = declared().find((one) => one.id === id)
  if (!job) throw new RecordNotFoundError('The job')
  return job
}

const nameOf = async (tenantId: number) => (tenantId === PLATFORM ? null : (await tenantOf(tenantId)).name)

/** A page of what is scheduled for all organizations and the platform: what failed first. Four statements however many there are. */
export async function jobsForConsole(query: JobsQuery): Promise<JobsProps> {
  const filter = {
    ...(query.job ? { job: query.job } : {}),
    ...(query.outcome ? { outcome: query.outcome } : {}),
    ...(query.tenant === null ? {} : { tenantId: query.tenant }),
  }
  return {
    list: await scheduleOverTenants({ ...filter, limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE }),
    total: await scheduleSize(filter),
    trouble: await scheduleSize({ outcome: 'trouble' }),
    perPage: PER_PAGE,
    query,
    tenant: query.tenant === null ? null : await nameOf(query.tenant),
    jobs: declared().map(({ id, title }) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title, 'en')),
  }
}

/**
 * A job of an organization, or with tenant 0 of the platform, with its last runs.
 *
 * @throws RecordNotFoundError
 */
export async function jobForConsole(tenantId: number, id: string, storeId: number): Promise<JobProps> {
  const { title, description, schedule, missed } = declaredJob(id)
  const tenant = await nameOf(tenantId)
  const scheduled = (await scheduleOverTenants({ tenantId, job: id })).find((one) => one.storeId === storeId)
  return { job: { id, title, description, schedule, missed }, tenantId, tenant, storeId, scheduled: scheduled ?? null, runs: await jobRunsOf(tenantId, id, storeId) }
}

/**
 * Asks for a run at once, in the admin's name.
 *
 * @throws RecordNotFoundError, JobRunningError
 */
export async function askForJob(tenantId: number, id: string, storeId: number): Promise<string> {
  const { title } = declaredJob(id)
  await nameOf(tenantId)
  await runJobNow(tenantId, id, storeId)
  await recordPlatformEvent({ actor: ambient().actor.name, event: 'job_asked_for', ...(tenantId === PLATFORM ? {} : { tenantId }), detail: { job: id } })
  return title
}
