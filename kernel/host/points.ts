/**
 * A typed place where plugins add something. The kernel has its own points; a plugin publishes others in its
 * api.ts with `definePoint`. A wrong contribution does not compile.
 */
export interface ContributionPoint<T> {
  readonly id: string
  /** For inference only. */
  readonly accepts?: (value: T) => void
}

/**
 * Publishes a contribution point.
 *
 * @param id - permanent, begins with the publisher's id: `receivables.payable`
 */
export function definePoint<T>(id: string): ContributionPoint<T> {
  return { id }
}

/** Conditions under which a contribution stands, beside its plugin's enablement. */
export interface ContributionCondition {
  /** Feature id; the contribution is gone while the feature is off. */
  feature?: string
}

/** A contribution with its origin. */
export interface Contribution<T> extends ContributionCondition {
  plugin: string
  value: T
}

/** What a plugin's `register` receives. */
export interface PluginRegistrar {
  readonly pluginId: string
  /** Adds something to a point. It is withdrawn at once where the plugin or the feature is off. */
  contribute<T>(point: ContributionPoint<T>, value: T, condition?: ContributionCondition): void
}

/** The default export of a plugin's `index.ts`: wires contributions, nothing else. */
export type RegisterPlugin = (plugin: PluginRegistrar) => void | Promise<void>
