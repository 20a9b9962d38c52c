import type { Knex } from 'knex'
import { nowInstant } from '../../dates/index.ts'

const VERSIONS = 'plugin_versions'
const STEPS = 'plugin_upgrades'

/** A step of an upgrade. `tenantId` is 0 for the steps over all organizations. */
export interface UpgradeStep {
  owner: string
  version: string
  phase: 'before' | 'after' | 'finish'
  tenantId: number
}

const keyOf = ({ owner, version, phase, tenantId }: UpgradeStep) => `${owner}/${version}/${phase}/${tenantId}`

/** Makes the two tables of the ledger where they are missing. */
export async function ensureUpgradeLedger(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(VERSIONS))) {
    await knex.schema.createTable(VERSIONS, (table) => {
      table.string('owner', 64).notNullable().primary()
      table.string('version', 32).notNullable()
    })
  }
  if (!(await knex.schema.hasTable(STEPS))) {
    await knex.schema.createTable(STEPS, (table) => {
      table.string('owner', 64).notNullable()
      table.string('version', 32).notNullable()
      table.string('phase', 16).notNullable()
      table.bigInteger('tenant_id').notNullable()
      table.string('done_at', 24).notNullable()
      table.primary(['owner', 'version', 'phase', 'tenant_id'])
    })
  }
}

/** The versions whose upgrades have run to their end, by owner. */
export async function settledVersions(knex: Knex): Promise<Map<string, string>> {
  const rows = (await knex(VERSIONS).select('owner', 'version')) as { owner: string; version: string }[]
  return new Map(rows.map(({ owner, version }) => [owner, version]))
}

/** Keeps that an owner's data are those of a version, and forgets the steps that led there. */
export async function settleVersion(knex: Knex, owner: string, version: string): Promise<void> {
  await knex(VERSIONS).insert({ owner, version }).onConflict('owner').merge(['version'])
  await knex(STEPS).where({ owner }).delete()
}

/** The steps of an owner that are done although its version is not settled. */
export async function doneSteps(knex: Knex, owner: string): Promise<{ has(step: UpgradeStep): boolean }> {
  const rows = (await knex(STEPS).where({ owner }).select('owner', 'version', 'phase', 'tenant_id as tenantId')) as UpgradeStep[]
  const done = new Set(rows.map((row) => keyOf({ ...row, tenantId: Number(row.tenantId) })))
  return { has: (step) => done.has(keyOf(step)) }
}

/** Keeps that a step is done, in the step's own transaction. */
export async function noteStep(knex: Knex | Knex.Transaction, { owner, version, phase, tenantId }: UpgradeStep): Promise<void> {
  await knex(STEPS).insert({ owner, version, phase, tenant_id: tenantId, done_at: nowInstant() })
}

/** Forgets the steps of an upgrade that is taken back, so that all of them run when it is tried again. */
export async function forgetSteps(knex: Knex | Knex.Transaction, owner: string): Promise<void> {
  await knex(STEPS).where({ owner }).delete()
}

/** Forgets an owner that is removed. */
export async function forgetUpgrades(knex: Knex | Knex.Transaction, owner: string): Promise<void> {
  await forgetSteps(knex, owner)
  await knex(VERSIONS).where({ owner }).delete()
}
