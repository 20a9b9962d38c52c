import type { DatabaseDialect } from '../database/client.ts'
import type { PluginManifest } from '../host/manifest.ts'
import type { Contribution, ContributionPoint } from '../host/points.ts'
import type { TestClient } from '../testing/http_client.ts'
import type { TestMemberOptions, TestTenant } from '../testing/test_tenant.ts'

/** Something that a check of the contract kit found out about a plugin. */
export interface Finding {
  /** The thing it is about, so that its author finds it: a route, a table, a file with its line. */
  where: string
  /** What is wrong, in plain words. */
  what: string
  /** What the author is to do. */
  advice: string
  /**
   * `fault` (where absent) fails the check; `skipped` says what could not be looked at and why; `note` is only told.
   */
  kind?: 'fault' | 'skipped' | 'note'
}

/** A record that the factory of a model made, by the model's table. */
export type ContractRecords = ReadonlyMap<string, number>

/**
 * The plugin under check, loaded by the real host together with what it requires and nothing else, on a temporary
 * database, while the application answers over HTTP.
 */
export interface ContractSubject {
  manifest: PluginManifest
  /** Absolute path of the plugin's folder. */
  folder: string
  engine: DatabaseDialect
  /** A tenant with every feature on and a record of every model. */
  tenant: TestTenant
  /** The records of `tenant`, by table. */
  records: ContractRecords
  /** Another tenant with a record of every model: nothing of it may be seen or touched from `tenant`. */
  neighbour: TestTenant
  /** The records of `neighbour`, by table. */
  neighbourRecords: ContractRecords
  /** What this plugin contributes to a point, with the feature under which each stands. */
  contributed<T>(point: ContributionPoint<T>): Contribution<T>[]
  /** A tenant with what plugins set up and no more: where reports are empty. The same one for every check. */
  emptyTenant(): Promise<TestTenant>
  /** A digest of a tenant's rows, of all its tables but those named: it stays the same where nothing was touched. */
  digest(tenant: TestTenant, leavingOut?: readonly string[]): Promise<string>
  /** A signed-in client in `tenant`, of a new user; an owner unless said. */
  client(options?: TestMemberOptions): Promise<TestClient>
}

/**
 * A check of the contract kit (`plugin:check`). The kernel has those of its own points; a plugin that publishes a point
 * contributes the checks of what others contribute to it: the reports engine checks reports. A check may write into the
 * tenants, and leaves plugins and features switched as it found them.
 */
export interface ContractCheck {
  /** Permanent, begins with the contributor's id: `reports.totals`. */
  id: string
  /** What holds where it passes, as the report says it: `Totals add up, empty and full`. */
  title: string
  /** Looks at the plugin; no finding, no fault. What it throws is a fault of the plugin too. */
  check(subject: ContractSubject): Promise<Finding[]>
}
