import type { BaseCommand } from '@adonisjs/core/ace'
import type { AnyTenantModel } from '../models/tenant_model.ts'
import type { CounterData, DashboardListData, MonthlyBarsData } from '../http/dashboard_types.ts'
import type { FormField, NavigationGroupId, PeekPayload, SearchHit } from '../http/screen_types.ts'
import { definePoint } from './points.ts'

/** A module that is loaded when it is first needed. */
export type LazyModule = () => Promise<{ default: new (...args: never[]) => object }>

/** Who may call a route. A member route without a permission must say so. */
export type RouteAccess =
  | { permission: string }
  | { anyMember: true }
  | { platformAdmin: true }
  | { everyone: true }

/** A route of a plugin or of the kernel. */
export interface RouteDeclaration {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** Permanent name, begins with the plugin's id: `sales.invoices.index`. */
  name: string
  handler: [LazyModule, string]
  access: RouteAccess
}

/** Routes. */
export const routes = definePoint<RouteDeclaration[]>('kernel.routes')

/** An entry of the sidebar; it is absent for those without the permission. */
export interface NavigationDeclaration {
  group: NavigationGroupId
  label: string
  href: string
  /** Bundled Lucide icon: `i-lucide-gem`. */
  icon: string
  /** Small numbers first. */
  order: number
  permission: string
}

/** Sidebar entries. */
export const navigation = definePoint<NavigationDeclaration[]>('kernel.navigation')

/** A model with the factory by which tests make a record of it. */
export interface ModelContribution {
  model: AnyTenantModel
  /** Makes one valid record in the ambient tenant, with whatever it refers to. */
  factory: () => Promise<{ id: number }>
}

/** Tenant models: registered for audit restore, the tenancy tests and the contract tests. */
export const models = definePoint<ModelContribution[]>('kernel.models')

/** Level at which a setting is kept. */
export type SettingLevel = 'organization' | 'store' | 'user'

/** A typed setting, drawn as a form field and checked on the server. */
export interface SettingDeclaration extends FormField {
  /** `<plugin>.<name>`; the same as `key`. */
  key: string
  level: SettingLevel
  /** Heading under which it stands in the form. */
  section: string
  /** What holds where nobody has set it. */
  default: string | number | boolean | string[] | null
  /** Words that say what is expected, or null where the value is fine. */
  validate?: (value: unknown) => string | null
}

/** Settings. */
export const settings = definePoint<SettingDeclaration[]>('kernel.settings')

/** A source of the global search. Records are indexed by `indexForSearch` in the transaction that changes them. */
export interface SearchSource {
  /** Permanent id, for instance `inventory.item`. */
  id: string
  label: string
  icon: string
  permission: string
  /** Turns record ids of the ambient tenant into answers, in the same order; drops those that are gone. */
  resolve(ids: number[]): Promise<Omit<SearchHit, 'source' | 'sourceLabel' | 'icon'>[]>
}

/** Search sources. */
export const searchSources = definePoint<SearchSource>('kernel.search_sources')

/** What is shown when a row of a list or an answer of the search is clicked. */
export interface QuickPeek {
  /** Permanent id, for instance `sales.invoice`. */
  type: string
  permission: string
  /** Throws RecordNotFoundError where there is no such record in the ambient tenant. */
  load(id: number): Promise<PeekPayload>
}

/** Quick peeks. */
export const quickPeeks = definePoint<QuickPeek>('kernel.quick_peeks')

interface WidgetBasics {
  id: string
  title: string
  /** Small numbers first. */
  order: number
  permission: string
}

/**
 * A block of the dashboard: `counter` is one figure that leads to a list; `monthly_bars` this year against last;
 * `list` a few rows.
 */
export type DashboardWidget = WidgetBasics &
  (
    | { kind: 'counter'; load(): Promise<CounterData> }
    | { kind: 'monthly_bars'; load(): Promise<MonthlyBarsData> }
    | { kind: 'list'; load(): Promise<DashboardListData> }
  )

/** Dashboard widgets. */
export const dashboardWidgets = definePoint<DashboardWidget>('kernel.dashboard_widgets')

/** A button of the dashboard for what people begin most often: `New invoice`. */
export interface QuickJump {
  label: string
  href: string
  /** Bundled Lucide icon. */
  icon: string
  /** Small numbers first; the first one is the page's primary button. */
  order: number
  permission: string
}

/** Quick jumps of the dashboard. */
export const quickJumps = definePoint<QuickJump[]>('kernel.quick_jumps')

/** A component that a plugin puts into another plugin's page. */
export interface SlotDeclaration {
  /** Page name: `contacts::Contact`. */
  page: string
  /** Block of the page: `tabs`. */
  block: string
  position: 'before' | 'after' | 'replace'
  /** Screen component: `loyalty::ContactTab`. */
  component: string
  permission: string
  label?: string
}

/** Slots. */
export const slots = definePoint<SlotDeclaration>('kernel.slots')

/** Ace commands, loaded in the console only. */
export const commands = definePoint<() => Promise<{ default: typeof BaseCommand }>>('kernel.commands')

/** A part of `GET /health`. */
export interface HealthCheck {
  id: string
  check(): Promise<{ ok: boolean; detail: string }>
}

/** Health checks. */
export const healthChecks = definePoint<HealthCheck>('kernel.health_checks')

/** A plugin's share in the life of a new tenant: default records such as accounts or tenders. */
export interface TenantSetup {
  /** Runs in the new tenant, in one transaction with all others; must be repeatable without doubling. */
  prepare(): Promise<void>
}

/** Set up of new tenants, in dependency order. */
export const tenantSetups = definePoint<TenantSetup>('kernel.tenant_setups')

/** A plugin's part of the demo data. */
export interface DemoLoader {
  /** Small numbers first: contacts before invoices. */
  order: number
  title: string
  /** Loads into the ambient tenant. */
  load(demo: DemoContext): Promise<void>
}

/** Somebody who works in a demo organization. */
export interface DemoPerson {
  /** Membership id. */
  id: number
  name: string
  /** Name of the permission group. */
  group: string
}

/** When, where and by whom something of the demo's past was done. */
export interface DemoMoment {
  date: string
  /** Minutes since midnight in the store's time zone. */
  minute: number
  storeId: number
  /** Name of whoever did it. */
  by?: string
}

/** What a demo loader may rely on. */
export interface DemoContext {
  tenant: 'harbor_and_vine' | 'north_loop'
  /** Day of loading; all dates are relative to it. */
  today: string
  /** First day of the two years of trade that the demo tells of. */
  opening: string
  /** The one seeded source of chance: a number from 0 up to but excluding 1. */
  random(): number
  storeIds: number[]
  people: DemoPerson[]
  /**
   * Runs work as if at a moment of the past: what it stamps bears that moment and that name. Audit entries are written
   * when the transaction around it ends, and tell the time of loading.
   */
  at<T>(moment: DemoMoment, work: () => Promise<T>): Promise<T>
  progress(done: number, of: number): void
}

/** Demo loaders. */
export const demoLoaders = definePoint<DemoLoader>('kernel.demo_loaders')
