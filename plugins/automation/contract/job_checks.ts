import { businessDateIn, nowInstant, switchFeature, switchPlugin, tenantState, type ContractCheck, type ContractSubject, type Finding } from '@benchpin/kernel'
import { jobs, type JobDeclaration } from '../jobs/contract.ts'
import { standingJobs } from '../jobs/declared.ts'
import { nextOccurrence } from '../jobs/occurrences.ts'

/** A job that may run for as long as this keeps a runner from others of its tenant. */
const PATIENCE_MS = 60_000
/** Where it is written down that somebody did something; that a job says so each time doubles nothing. */
const LOGS = ['audit_entries', 'audit_heads']

type Contributed = ReturnType<typeof jobsOf>[number]

function jobsOf(subject: ContractSubject) {
  return subject.contributed(jobs)
}

/** Jobs of tenants and stores; what a platform job may touch is for its author to say. */
function tenantJobs(subject: ContractSubject): Contributed[] {
  return jobsOf(subject).filter(({ value }) => value.scope !== 'platform')
}

const finding = ({ id }: JobDeclaration, what: string, advice: string): Finding => ({ where: `job ${id}`, what, advice })
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Runs a job in the kit's tenant as a runner does; answers why it failed, or null. */
async function runOnce(subject: ContractSubject, job: JobDeclaration, scheduledFor: string): Promise<string | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    await subject.tenant.inside(async () => {
      const { timeZone } = await tenantState()
      await job.run({ signal, scheduledFor, businessDate: businessDateIn(timeZone, scheduledFor), note: () => undefined })
    })
    return signal.aborted ? `it ran for more than ${PATIENCE_MS / 1000} s` : null
  } catch (error) {
    return wordsOf(error)
  }
}

const schedules: ContractCheck = {
  id: 'automation.schedules',
  title: 'Jobs have a schedule that falls due, an id of their plugin, and words',
  async check(subject) {
    return jobsOf(subject).flatMap(({ value: job }) => {
      const found: Finding[] = []
      const prefix = `${subject.manifest.id}.`
      if (!job.id.startsWith(prefix)) found.push(finding(job, 'has an id of another plugin', `Begin the id with "${prefix}".`))
      if (!job.title.trim() || !job.description.trim()) found.push(finding(job, 'has no title or no description', 'Say in plain words what it does: the jeweler reads it under Settings > Jobs and events.'))
      try {
        if (nextOccurrence(job.schedule, 'America/New_York', nowInstant()) === null) found.push(finding(job, `has the schedule "${job.schedule}", which never falls due`, 'Name a day that the calendar has.'))
      } catch (error) {
        found.push(finding(job, wordsOf(error), 'Try the expression with node-cron.'))
      }
      return found
    })
  },
}

const apart: ContractCheck = {
  id: 'automation.apart',
  title: 'A job of one tenant changes no row of another, and run twice it does nothing twice',
  async check(subject) {
    const found: Finding[] = []
    for (const { value: job } of tenantJobs(subject)) {
      const scheduledFor = nowInstant()
      const theirs = await subject.digest(subject.neighbour)
      const first = await runOnce(subject, job, scheduledFor)
      if (first) {
        found.push(finding(job, `fails: ${first}`, 'Let it run in a tenant with a record of everything, and in one that has nothing yet.'))
        continue
      }
      const once = await subject.digest(subject.tenant, LOGS)
      const second = await runOnce(subject, job, scheduledFor)
      if (second) found.push(finding(job, `fails when it runs a second time: ${second}`, 'A run whose process died is caught up: begin with what is still to be done.'))
      else if ((await subject.digest(subject.tenant, LOGS)) !== once) found.push(finding(job, 'changes rows again when it runs a second time for the same moment', 'A run whose process died is caught up: note what was done in the transaction that does it, and pass over it.'))
      if ((await subject.digest(subject.neighbour)) !== theirs) found.push(finding(job, 'changed rows of another tenant', 'Read and write by the ambient tenant alone; a job that concerns all tenants has scope "platform".'))
    }
    return found
  },
}

const STAYS = 'Contribute it through the registrar that `register` receives: the host then withdraws it with the plugin or the feature.'

async function standsIn(subject: ContractSubject, { id }: JobDeclaration): Promise<boolean> {
  const listed = await subject.tenant.inside(async () => (await standingJobs()).some((job) => job.id === id))
  const { status } = await (await subject.client()).get(`/settings/jobs/${id}`, { inertia: true })
  // A job of stores is shown for each store, and not without one.
  return listed || status === 200
}

/** Looks whether a job goes while something is off, and is back once it is on again. */
async function goesWith(subject: ContractSubject, job: JobDeclaration, what: string, turn: (on: boolean) => Promise<void>): Promise<Finding[]> {
  const inside = (on: boolean) => subject.tenant.inside(() => turn(on))
  if (!(await standsIn(subject, job))) return [finding(job, 'is not among the jobs of a tenant that has everything on', STAYS)]
  await inside(false)
  const stays = await standsIn(subject, job).finally(() => inside(true))
  const back = await standsIn(subject, job)
  return [
    ...(stays ? [finding(job, `stands while its ${what} is off`, STAYS)] : []),
    ...(back ? [] : [finding(job, `is gone after its ${what} was turned on again`, STAYS)]),
  ]
}

const withdrawn: ContractCheck = {
  id: 'automation.withdrawn',
  title: 'Jobs go with their plugin and feature',
  async check(subject) {
    const found: Finding[] = []
    for (const { value: job, feature } of tenantJobs(subject)) {
      if (!subject.manifest.essential) found.push(...(await goesWith(subject, job, 'plugin', (on) => switchPlugin(subject.manifest.id, on))))
      if (feature) found.push(...(await goesWith(subject, job, 'feature', (on) => switchFeature(feature, on))))
    }
    return found
  },
}

const asked: ContractCheck = {
  id: 'automation.asked',
  title: 'Nobody runs a job without permission',
  async check(subject) {
    const found: Finding[] = []
    const own = tenantJobs(subject)
    if (own.length === 0) return found
    const stranger = await subject.client({ deny: ['automation.manage'] })
    for (const { value: job } of own) {
      const { status } = await stranger.post(`/settings/jobs/${job.id}/run`, {})
      if (status !== 403) found.push(finding(job, `answers ${status} to somebody who asks for a run without automation.manage`, 'Leave the routes of jobs to the plugin automation.'))
    }
    return found
  },
}

/** The checks of whatever plugins contribute to `jobs`. */
export const jobChecks: ContractCheck[] = [schedules, apart, withdrawn, asked]
