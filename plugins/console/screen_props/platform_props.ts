import type { PlatformAdminSummary, PluginState } from '@benchpin/kernel'
import type { DeadLetterView, RunView, ScheduledJobView } from '@benchpin/plugins/automation'
import type { JobsQuery } from '../services/jobs.ts'
import type { LogQuery } from '../services/platform_log.ts'
import type { WorkView } from './overview_props.ts'

/** A plugin of the installation. */
export interface InstalledPlugin extends PluginState {
  description: string
  layer: string
  essential: boolean
  kernel: string
  requires: string[]
  permissions: string[]
  features: string[]
  settings: string[]
  tables: string[]
  migrations: { applied: number; pending: string[] }
  tenants: number
}

export interface PluginsProps {
  list: InstalledPlugin[]
  kernel: { version: string; pending: string[] }
}

export interface MigrationsProps {
  pending: { owner: string; name: string }[]
  works: WorkView[]
}

export interface JobsProps {
  list: ScheduledJobView[]
  total: number
  /** Jobs that failed the last time, whatever the filter says. */
  trouble: number
  perPage: number
  query: JobsQuery
  /** Name of the organization that the list is of; null for all, and for the platform. */
  tenant: string | null
  jobs: { id: string; title: string }[]
}

export interface JobProps {
  job: { id: string; title: string; description: string; schedule: string; missed: 'catch_up' | 'skip' }
  tenantId: number
  tenant: string | null
  storeId: number
  /** Null where it is not on the schedule: its plugin or feature is off. */
  scheduled: ScheduledJobView | null
  runs: RunView[]
}

export interface EventsProps {
  list: DeadLetterView[]
}

/** An entry of the platform's log. */
export interface LogEntry {
  id: number
  at: string
  actor: string
  event: string
  tenantId: number | null
  tenant: string | null
  detail: Record<string, unknown>
  hash: string
}

export interface LogProps {
  entries: LogEntry[]
  total: number
  perPage: number
  query: LogQuery
}

export interface AdminsProps {
  admins: PlatformAdminSummary[]
  self: number
  minimum: number
}
