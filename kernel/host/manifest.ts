/** A right that a plugin asks to be granted, and who holds it in a new organization. */
export interface PermissionDeclaration {
  /** Begins with the plugin's id: `sales.invoices.void`. */
  id: string
  /** Plain words, as the groups editor shows them: `Void invoices`. */
  label: string
  /** Default groups that hold it. The Owner group holds every permission and is not listed. */
  groups: DefaultGroup[]
}

/** The groups that every organization starts with. */
export type DefaultGroup = 'manager' | 'sales' | 'bench' | 'bookkeeper'

/** A capability that a jeweler turns on in Settings > Features; off until then. */
export interface FeatureDeclaration {
  /** Begins with the plugin's id. */
  id: string
  title: string
  /** What it does for the store, in plain words. */
  description: string
  /** Ids of features and plugins that must be on before it can be turned on, and stay on while it is. */
  requires?: string[]
}

/** The layers of design: a plugin may require those of its own layer and below. */
export type PluginLayer = 'foundation' | 'books' | 'goods' | 'selling' | 'bench' | 'outside'

/**
 * What the host knows of a plugin without running it: static data only. The default export of `plugin.ts`.
 */
export interface PluginManifest {
  /** Lower-case words joined by underscores; also the name of its folder and the prefix of its tables. */
  id: string
  title: string
  /** One sentence for the catalog. */
  description: string
  version: string
  /** Range of kernel versions that it works with. */
  kernel: string
  layer: PluginLayer
  /** Plugins that it needs, with the range of versions of each. */
  requires?: Record<string, string>
  /** Cannot be disabled for a tenant: nothing works without it. */
  essential?: boolean
  /** Whether organizations have it without being asked: true where absent. Otherwise a platform admin enables it for each. */
  enabledByDefault?: boolean
  permissions?: PermissionDeclaration[]
  features?: FeatureDeclaration[]
}

/** Declares a plugin. It runs nothing: it only lets the compiler read the manifest. */
export function definePlugin(manifest: PluginManifest): PluginManifest {
  return manifest
}
