import { definePoint, type ContributionPoint } from '@benchpin/kernel'

/** What a run of a job is told. */
export interface JobContext {
  /** Aborted when the process ends, and when another process has taken the run over: then stop. */
  signal: AbortSignal
  /** The moment for which it was scheduled; that of asking where it is run by hand. */
  scheduledFor: string
  /** The day of `scheduledFor` on the calendar of the tenant or store. */
  businessDate: string
  /** Adds a line to the run's history: `Expired 12 cards`. */
  note(words: string): void
}

/**
 * A scheduled job. It runs for each tenant that has its plugin (and feature) on; once at a time, whichever process takes
 * it. Within it there is no open transaction: open one for each piece that must stand together.
 */
export interface JobDeclaration {
  /** Permanent, begins with the plugin's id: `loyalty.expire_points`. */
  id: string
  /** Plain words, shown to the jeweler and the platform admin. */
  title: string
  description: string
  /** Expression of node-cron, in the time zone of the tenant, or of each store where scope is `store`; platform jobs in UTC. */
  schedule: string
  /** Default `tenant`. A platform job runs once, outside of tenants. */
  scope?: 'tenant' | 'store' | 'platform'
  /** What becomes of runs that were missed while nothing was running: one run for all of them, or none. */
  missed: 'catch_up' | 'skip'
  run(context: JobContext): Promise<void>
}

/** Scheduled jobs. */
export const jobs: ContributionPoint<JobDeclaration> = definePoint<JobDeclaration>('automation.jobs')
