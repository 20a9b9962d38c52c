/** The shapes that the console's screens receive. Types only: services and screens share them. */
import type { PlatformAdminSummary, PluginState } from '@benchpin/kernel'
import type { DeadLetterView, RunView, ScheduledJobView } from '@benchpin/plugins/automation'
import type { JobsQuery } from './services/jobs.ts'
import type { TenantHead } from './services/tenant_of.ts'
import type { LogQuery } from './services/platform_log.ts'
import type { TenantsQuery } from './services/tenants_list.ts'

/** Something that needs somebody. */
export interface Attention {
  tone: 'error' | 'warning' | 'info'
  words: string
  href: string
  action: string
}

/** How the daily backup stands. */
export interface BackupState {
  /** Whether a folder for it is set. */
  configured: boolean
  days: number
  /** The newest that is whole; null where there is none. */
  last: { at: string; bytes: number } | null
  /** Why the last run wrote none. */
  fault: string | null
}

export interface OverviewProps {
  numbers: { active: number; suspended: number; closed: number; users: number; stores: number; plugins: number }
  health: { engine: string; kernel: string; uptimeSeconds: number; memoryBytes: number; log: { entries: number; fault: string | null } }
  backups: BackupState
  faults: PluginState[]
  attention: Attention[]
  works: WorkView[]
}

/** A tenant in the list. */
export interface TenantRow {
  id: number
  slug: string
  name: string
  status: TenantHead['status']
  createdAt: string
  plan: string | null
  stores: number
  users: number
  disabledPlugins: number
  lastActivity: string | null
}

export interface TenantsProps {
  tenants: TenantRow[]
  total: number
  perPage: number
  query: TenantsQuery
  plans: { id: number; name: string }[]
  plugins: { id: string; title: string }[]
  faults: PluginState[]
}

export interface NewTenantProps {
  plans: { id: number; name: string; description: string }[]
  timeZones: string[]
}

/** A plugin as the console shows it for one tenant. */
export interface PluginForTenant {
  id: string
  title: string
  description: string
  version: string
  enabled: boolean
  essential: boolean
  /** Whether the tenant's plan bundles it; null without a plan. */
  planned: boolean | null
  requires: string[]
  requiredBy: string[]
  /** Plugins that stand in the way of the switch, by title. */
  blockedBy: string[]
}

export interface TenantProps {
  organization: TenantHead
  plan: { id: number; name: string } | null
  deletion: DeletionView | null
  plugins: PluginForTenant[]
  faults: PluginState[]
}

/** What a switch would do, in the order in which it is done. */
export interface SwitchPreview {
  enabled: boolean
  /** `impacts`: what nobody reaches meanwhile, in words: "12 open invoices". */
  plugins: { id: string; title: string; rows: number; impacts: string[] }[]
}

/** What a plan would turn on and off. */
export interface PlanChange {
  on: { id: string; title: string }[]
  off: { id: string; title: string }[]
}

/** Somebody in whose name support can work. */
export interface PersonOfTenant {
  identityId: number
  name: string
  email: string
}

export interface UsageProps {
  users: number
  lastActivity: string | null
  meters: { id: string; title: string; unit: 'bytes' | 'count'; value: number }[]
  rows: { id: string; title: string; rows: number }[]
}

/** A deletion as it stands. */
export interface DeletionView {
  id: number
  tenantId: number
  name: string
  slug: string
  state: 'exporting' | 'waiting' | 'purging' | 'purged' | 'stopped'
  admin: string
  reason: string
  askedAt: string
  purgeAfter: string
  exportBytes: number | null
  exportSha256: string | null
  /** Rows exported, or deleted once it is done. */
  rows: number
  finishedAt: string | null
}

/** A plan in the list. */
export interface PlanRow {
  id: number
  name: string
  description: string
  plugins: string[]
  everything: string[]
  tenants: number
}

/** A plugin that a plan can bundle. */
export interface PlanChoice {
  id: string
  title: string
  description: string
  essential: boolean
  requires: string[]
}

export interface PlansProps {
  list: PlanRow[]
  titles: Record<string, string>
}

export interface PlanProps {
  plan: PlanRow | null
  choices: PlanChoice[]
}

/** A piece of long work as it stands. `interrupted`: its process is gone. */
export interface WorkView {
  id: number
  kind: string
  title: string
  status: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  /** How often it was begun. */
  attempt: number
  done: number
  of: number | null
  saying: string | null
  result: unknown
  admin: string
  askedAt: string
  finishedAt: string | null
}

export interface WorkProps {
  work: WorkView
}

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
