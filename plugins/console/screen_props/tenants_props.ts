import type { PluginState } from '@benchpin/kernel'
import type { TenantHead } from '../services/tenant_of.ts'
import type { TenantsQuery } from '../services/tenants_list.ts'

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
