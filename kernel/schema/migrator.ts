import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Knex } from 'knex'
import { rootPath } from '../boot/paths.ts'
import { databaseManager, dialect } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { withAmbient } from '../tenancy/context.ts'
import { SchemaHelper, type CreatedTable, type Migration } from './schema_helper.ts'
import { loadTableRules, ownedTables } from './table_ownership.ts'
import { MigrationError } from './errors.ts'
import { UpgradeRun } from './upgrades/run_upgrades.ts'
import { ensureUpgradeLedger, forgetSteps, forgetUpgrades } from './upgrades/upgrade_ledger.ts'

/** A migration file of an owner: the kernel or a plugin. */
interface MigrationFile {
  owner: string
  name: string
  path: string
}

const LEDGER = 'plugin_migrations'
const OWNERSHIP = 'plugin_tables'

function filesOf(owner: string, folder: string): MigrationFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => ({ owner, name: file.replace(/\.(ts|js)$/, ''), path: join(folder, file) }))
}

/** All migrations, the kernel's first, then each plugin's after those of the plugins that it requires. */
export function migrationFiles(): MigrationFile[] {
  const ofPlugins = pluginHost().plugins.flatMap(({ manifest, folder }) => filesOf(manifest.id, join(folder, 'migrations')))
  return [...filesOf('kernel', rootPath('database/migrations')), ...ofPlugins]
}

function knexClient(): Knex {
  return databaseManager().connection().getWriteClient()
}

async function ensureLedger(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(LEDGER))) {
    await knex.schema.createTable(LEDGER, (table) => {
      table.string('owner', 64).notNullable()
      table.string('name', 128).notNullable()
      table.string('applied_at', 24).notNullable()
      table.primary(['owner', 'name'])
    })
  }
  if (!(await knex.schema.hasTable(OWNERSHIP))) {
    await knex.schema.createTable(OWNERSHIP, (table) => {
      table.string('name', 64).notNullable().primary()
      table.string('owner', 64).notNullable()
      table.string('kind', 16).notNullable()
      table.tinyint('append_only').notNullable()
      table.tinyint('audited').notNullable()
    })
  }
  await ensureUpgradeLedger(knex)
}

async function noteTables(knex: Knex | Knex.Transaction, owner: string, created: CreatedTable[], dropped: string[]): Promise<void> {
  for (const { name, kind, appendOnly, audited } of created) {
    await knex(OWNERSHIP).insert({ name, owner, kind, append_only: appendOnly ? 1 : 0, audited: audited ? 1 : 0 })
  }
  if (dropped.length > 0) await knex(OWNERSHIP).whereIn('name', dropped).delete()
}

/**
 * Runs one step in a transaction. On SQLite foreign keys are off while it runs and checked before it commits:
 * rebuilding a parent table with them on would delete its children.
 */
async function inTransaction(knex: Knex, step: (transaction: Knex.Transaction) => Promise<void>): Promise<void> {
  const sqlite = dialect() === 'sqlite'
  if (sqlite) await knex.raw('PRAGMA foreign_keys = OFF')
  try {
    await knex.transaction(async (transaction) => {
      await step(transaction)
      if (!sqlite) return
      const broken = (await transaction.raw('PRAGMA foreign_key_check')) as unknown[]
      if (broken.length > 0) throw new MigrationError('The migration would leave rows whose parents are gone. Nothing was changed.')
    })
  } finally {
    if (sqlite) await knex.raw('PRAGMA foreign_keys = ON')
  }
}

async function load(file: MigrationFile): Promise<Migration> {
  const module = (await import(pathToFileURL(file.path).href)) as { default?: Migration }
  if (!module.default) throw new MigrationError(`${file.path} has no default export made by defineMigration().`)
  return module.default
}

/** Names of the migrations that have run, by `owner/name`. */
export async function appliedMigrations(): Promise<Set<string>> {
  return withAmbient({ across: true }, async () => {
    const knex = knexClient()
    if (!(await knex.schema.hasTable(LEDGER))) return new Set()
    const rows = (await knex(LEDGER).select('owner', 'name')) as { owner: string; name: string }[]
    return new Set(rows.map(({ owner, name }) => `${owner}/${name}`))
  })
}

async function apply(knex: Knex, file: MigrationFile): Promise<void> {
  const migration = await load(file)
  await inTransaction(knex, async (transaction) => {
    const schema = new SchemaHelper(transaction, dialect())
    await migration.up(schema)
    await noteTables(transaction, file.owner, schema.created, schema.dropped)
    await transaction(LEDGER).insert({ owner: file.owner, name: file.name, applied_at: nowInstant() })
  })
}

/**
 * Runs every migration that has not run, in order, with the upgrades of the versions that came since: each owner's `before`,
 * its migrations, its `after`; at last what each upgrade does in every organization. Stops at the first that fails.
 *
 * @returns names of the migrations that ran
 */
export async function migrate(report: (name: string) => void = () => {}): Promise<string[]> {
  const applied = await appliedMigrations()
  const pending = migrationFiles().filter(({ owner, name }) => !applied.has(`${owner}/${name}`))
  const known = new Set([...applied].map((name) => name.slice(0, name.indexOf('/'))))
  const upgrades = await withAmbient({ across: true }, async () => {
    const knex = knexClient()
    await ensureLedger(knex)
    const run = await UpgradeRun.plan(knex, (owner) => known.has(owner), report)
    for (const owner of run.owners()) {
      await run.phase(owner, 'before')
      for (const file of pending.filter((one) => one.owner === owner)) {
        report(`${file.owner}/${file.name}`)
        await apply(knex, file)
      }
      await run.phase(owner, 'after')
    }
    return run
  })
  await loadTableRules()
  await withAmbient({ across: true }, () => upgrades.finish())
  return pending.map(({ owner, name }) => `${owner}/${name}`)
}

/**
 * Undoes the migrations of one owner, the last first.
 *
 * @param keep - names of migrations that stay
 */
export async function rollback(owner: string, keep: ReadonlySet<string> = new Set()): Promise<string[]> {
  const applied = await appliedMigrations()
  const own = migrationFiles().filter((file) => file.owner === owner && applied.has(`${owner}/${file.name}`) && !keep.has(file.name))
  await withAmbient({ across: true }, async () => {
    const knex = knexClient()
    await ensureLedger(knex)
    for (const file of own.reverse()) {
      const migration = await load(file)
      await inTransaction(knex, async (transaction) => {
        const schema = new SchemaHelper(transaction, dialect())
        await migration.down(schema)
        await noteTables(transaction, owner, schema.created, schema.dropped)
        await transaction(LEDGER).where({ owner, name: file.name }).delete()
      })
    }
    // The steps of an upgrade that broke off run again with the migrations around which they lie.
    await forgetSteps(knex, owner)
  })
  await loadTableRules()
  return own.map(({ name }) => name)
}

/**
 * Drops the tables that an owner has left, whether its code is still there or not, and forgets its migrations.
 *
 * @param unowned - tables beside those of the ownership list: what a migration left that broke off
 */
export async function dropTablesOf(owner: string, unowned: readonly string[] = []): Promise<string[]> {
  const tables = (await ownedTables()).filter((table) => table.owner === owner).map(({ name }) => name)
  await withAmbient({ across: true }, async () => {
    const knex = knexClient()
    await ensureLedger(knex)
    await inTransaction(knex, async (transaction) => {
      const checks = async (on: 0 | 1) => void (dialect() === 'mysql' && (await transaction.raw(`set foreign_key_checks = ${on}`)))
      await checks(0)
      for (const table of [...tables, ...unowned].reverse()) await transaction.schema.dropTableIfExists(table)
      await checks(1)
      await transaction(OWNERSHIP).where({ owner }).delete()
      await transaction(LEDGER).where({ owner }).delete()
      await forgetUpgrades(transaction, owner)
    })
  })
  await loadTableRules()
  return tables
}

/** Drops tables that a migration left which broke off: on MySQL they stand although the ledger does not know of it. */
export async function dropLeftTables(names: readonly string[]): Promise<void> {
  await withAmbient({ across: true }, async () => {
    const knex = knexClient()
    for (const name of [...names].reverse()) await knex.schema.dropTableIfExists(name)
    await knex(OWNERSHIP).whereIn('name', [...names]).delete()
  })
  await loadTableRules()
}

/** Names of all tables of the database. */
export async function allTables(): Promise<string[]> {
  return withAmbient({ across: true }, () => databaseManager().connection().getAllTables())
}
