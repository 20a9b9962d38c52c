import type { Knex } from 'knex'
import { dialect } from '../../database/client.ts'
import { transaction } from '../../database/transaction.ts'
import { ambient, runAsTenant, withAmbient } from '../../tenancy/context.ts'
import { doneSteps, noteStep, settledVersions, settleVersion, type UpgradeStep } from './upgrade_ledger.ts'
import { loadUpgrade, upgradeOwners, upgradesSince, type UpgradeFile, type UpgradeOwner } from './upgrade_files.ts'

/** What an owner's data must go through; empty for one that is installed just now. */
interface Path extends UpgradeOwner {
  files: UpgradeFile[]
}

/** Before versions were kept, an installation could be of any. */
const UNKNOWN = '0.0.0'

/**
 * Leads the data of every owner from its settled version to the installed one, in three phases. `migrate` calls them around
 * its own steps.
 */
export class UpgradeRun {
  readonly #knex: Knex
  readonly #paths: Map<string, Path>
  readonly #report: (step: string) => void

  private constructor(knex: Knex, paths: Map<string, Path>, report: (step: string) => void) {
    this.#knex = knex
    this.#paths = paths
    this.#report = report
  }

  /** Finds what is to be done. `known` says whether an owner was here before this run. */
  static async plan(knex: Knex, known: (owner: string) => boolean, report: (step: string) => void): Promise<UpgradeRun> {
    const settled = await settledVersions(knex)
    const paths = upgradeOwners().map((owner): [string, Path] => {
      const from = settled.get(owner.owner) ?? (known(owner.owner) ? UNKNOWN : owner.version)
      return [owner.owner, { ...owner, files: upgradesSince(from, owner) }]
    })
    return new UpgradeRun(knex, new Map(paths), report)
  }

  /** The owners that upgrades or migrations may concern, in their order. */
  owners(): string[] {
    return [...this.#paths.keys()]
  }

  /** Runs one phase of an owner over all organizations. */
  async phase(owner: string, phase: 'before' | 'after'): Promise<void> {
    const { files } = this.#paths.get(owner)!
    if (files.length === 0) return
    const done = await doneSteps(this.#knex, owner)
    for (const file of files) {
      const step: UpgradeStep = { owner, version: file.version, phase, tenantId: 0 }
      const run = (await loadUpgrade(file))[phase]
      if (!run || done.has(step)) continue
      this.#report(`${owner} ${file.version}, ${phase} its migrations`)
      await this.#knex.transaction(async (knex) => {
        await run({ knex, dialect: dialect() })
        await noteStep(knex, step)
      })
    }
  }

  /** Runs the last phase in every organization, and settles the versions. */
  async finish(): Promise<void> {
    const tenants = (await this.#knex('tenants').orderBy('id').select('id')) as { id: number }[]
    const settled = await settledVersions(this.#knex)
    for (const { owner, version, files } of this.#paths.values()) {
      for (const file of files) await this.#finishEverywhere(file, tenants)
      if (settled.get(owner) !== version) await settleVersion(this.#knex, owner, version)
    }
  }

  async #finishEverywhere(file: UpgradeFile, tenants: readonly { id: number }[]): Promise<void> {
    const { finish } = await loadUpgrade(file)
    if (!finish) return
    this.#report(`${file.owner} ${file.version} in ${tenants.length} organizations`)
    const done = await doneSteps(this.#knex, file.owner)
    for (const { id } of tenants) {
      const step: UpgradeStep = { owner: file.owner, version: file.version, phase: 'finish', tenantId: Number(id) }
      if (done.has(step)) continue
      await runAsTenant({ tenantId: step.tenantId }, () =>
        transaction(async () => {
          await finish()
          const knex = ambient().transaction!.client.knexClient as unknown as Knex.Transaction
          await withAmbient({ across: true }, () => noteStep(knex, step))
        })
      )
    }
  }
}
