import type { DatabaseDialect } from '../../database/client.ts'
import type { Knex } from 'knex'

/** The database as a step of an upgrade finds it: over all organizations, in one transaction. */
export interface UpgradeDatabase {
  knex: Knex.Transaction
  dialect: DatabaseDialect
}

/**
 * What a version does to the data of those that come from an earlier one. A file of the plugin's `upgrades/` folder, named
 * by the version that brings it: `upgrades/1.2.0.ts`. A new installation runs none of them: its data are born right.
 *
 * Each step runs once. One that is cut short runs again, so it must come to the same when it is repeated.
 */
export interface Upgrade {
  /** On the schema of the version before: saves what a migration is about to drop or to narrow. */
  before?(database: UpgradeDatabase): Promise<void>
  /** On the new schema, before any other plugin's migrations: fills new columns of many rows at once. */
  after?(database: UpgradeDatabase): Promise<void>
  /**
   * Once for each organization, whether the plugin is on for it or not, when all plugins are up to date: with models,
   * audit and postings, in one transaction of the ambient tenant.
   */
  finish?(): Promise<void>
}

/** Declares an upgrade; its file name is the version that brings it. */
export function defineUpgrade(upgrade: Upgrade): Upgrade {
  return upgrade
}
