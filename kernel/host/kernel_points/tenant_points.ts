import { definePoint } from '../points.ts'

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
