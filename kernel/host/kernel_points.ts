import type { BaseCommand } from '@adonisjs/core/ace'
import type { ContractCheck } from '../contract/contract_check.ts'
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
  /** A POST or PUT that changes nothing of the organization's (which store one works in): it is open while the organization is suspended. */
  whileSuspended?: true
  /** A GET that never answers with a screen, but with a file, a print or data: the contract kit opens no page there. */
  noScreen?: true
  /** It works also while somebody looks with another user's eyes: it changes the session and nothing else. */
  whileLooking?: boolean
  /**
   * For machines of others, which hold no session and so no anti-forgery token: webhooks, one-click unsubscribing. It counts
   * with `everyone` access alone; what it is told must prove itself by a key or a signature.
   */
  fromMachines?: true
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

/** A command's module, loaded when the console needs it. */
export type LazyCommand = () => Promise<{ default: typeof BaseCommand }>

/** Ace commands, loaded in the console only. */
export const commands = definePoint<LazyCommand>('kernel.commands')

/**
 * A part of `GET /health`, which anybody may ask: figures and advice, no names. Cheap, because load balancers ask every few
 * seconds; outside of tenants. Where it is not `ok`, the application is `degraded`, and goes on answering 200.
 */
export interface HealthCheck {
  /** The plugin's id, or begins with it. */
  id: string
  check(): Promise<{ ok: boolean; detail: string }>
}

/** Health checks. */
export const healthChecks = definePoint<HealthCheck>('kernel.health_checks')

/**
 * Checks of the contract kit: whoever publishes a point brings the check of what others contribute to it.
 */
export const contractChecks = definePoint<ContractCheck>('kernel.contract_checks')

/**
 * Where a page opens whose parameters are more than a record's id, or whose records no factory makes: so that the contract
 * kit opens and scans it.
 */
export interface PageExamples {
  /** Name of the page's route: `reports.show`. */
  route: string
  /**
   * Addresses at which the page opens for an owner of the ambient tenant, which has a record of every model. It may make
   * what it shows. It is asked whenever a plugin is checked together with this one.
   *
   * @param plugin - id of the plugin under check; a page that shows what others contribute answers with the addresses of
   *   that plugin's, any other page with none unless its own plugin is meant
   */
  addresses(plugin: string): Promise<string[]>
}

/** Examples of pages, for the contract kit. */
export const pageExamples = definePoint<PageExamples>('kernel.page_examples')

/** A figure of what a tenant uses, for the platform console: bytes of files, mails sent. */
export interface UsageMeter {
  /** Begins with the plugin's id. */
  id: string
  title: string
  unit: 'bytes' | 'count'
  /** In the ambient tenant; one statement that an index answers. */
  measure(): Promise<number>
}

/** Usage meters. */
export const usageMeters = definePoint<UsageMeter>('kernel.usage_meters')

/** What nobody reaches while a plugin is disabled for a tenant, in words: "12 open invoices". Shown before the switch. */
export interface SwitchImpact {
  /** Begins with the plugin's id. */
  id: string
  /** What is counted, in lower case: `open invoice`, `open invoices`. */
  one: string
  many: string
  /** In the ambient tenant; one statement that an index answers. */
  count(): Promise<number>
}

/** What a switch of a plugin concerns. */
export const switchImpacts = definePoint<SwitchImpact>('kernel.switch_impacts')

/** A plugin's share in the life of a new tenant: default records such as accounts or tenders. */
export interface TenantSetup {
  /** Runs in the new tenant, in one transaction with all others; must be repeatable without doubling. */
  prepare(): Promise<void>
}

/** What a plugin keeps in the name of other plugins, and gives up when one of them is removed: job runs, files, pins. */
export interface PluginTrace {
  id: string
  /** What it is, in lower-case words: `runs of its jobs`. */
  title: string
  /** How much there is in the ambient tenant in the name of a plugin: names that begin with its id and a full stop. */
  count(pluginId: string): Promise<number>
  /** Erases it in the ambient tenant. */
  erase(pluginId: string): Promise<void>
}

/** Traces of other plugins. */
export const pluginTraces = definePoint<PluginTrace>('kernel.plugin_traces')

/** Set up of new tenants, in dependency order. */
export const tenantSetups = definePoint<TenantSetup>('kernel.tenant_setups')

/** Work that goes on in a process beside requests: runners of jobs and events, lines to other processes. */
export interface BackgroundService {
  id: string
  /**
   * Called once in each process that serves, after it is up.
   *
   * @param polls - false under test: then it may only act on what this process tells it, never on a clock
   */
  start(options: { polls: boolean }): Promise<void>
  /** Called when the process ends: finish within a few seconds, or let go. Database and mail are still there. */
  stop(): Promise<void>
}

/** Background services. */
export const backgroundServices = definePoint<BackgroundService>('kernel.background_services')
