/** What other plugins may use of jobs, events and background work. */
export { jobs, type JobDeclaration, type JobContext } from './jobs/contract.ts'
export { defineLongWork, longWorks, type LongWork, type WorkControl, type WorkState, type WorkStatus } from './works/contract.ts'
export { beginWork } from './works/begin_work.ts'

/** Platform work, for the console: every tenant's schedule, history and failed events. */
export {
  deadLetters, jobRunsOf, retryEventsOf, runJobNow, scheduleOverTenants, scheduleSize, skipEventOf,
  type DeadLetterView, type ScheduledJobView, type ScheduleFilter,
} from './services/platform.ts'
export { backgroundHealth, type BackgroundHealth } from './services/health.ts'
export type { RunView } from './services/view_types.ts'
export { JobRunningError } from './errors.ts'
