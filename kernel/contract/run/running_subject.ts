import { dialect, type DatabaseDialect } from '../../database/client.ts'
import type { PluginManifest } from '../../host/manifest.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import type { Contribution, ContributionPoint } from '../../host/points.ts'
import type { TestClient } from '../../testing/http_client.ts'
import { testTenant, type TestMemberOptions, type TestTenant } from '../../testing/test_tenant.ts'
import type { ContractRecords, ContractSubject } from '../contract_check.ts'
import { digestOf } from './digest.ts'
import { fingerprintsOf, type Fingerprints } from './fingerprints.ts'
import { furnish, turnEverythingOn, type Furnished } from './furnish.ts'
import { countFrom, NEIGHBOUR_IDS, TENANT_IDS } from './id_zones.ts'

/** The subject of the checks, in the process that runs them. */
export class RunningSubject implements ContractSubject {
  readonly manifest: PluginManifest
  readonly folder: string
  readonly engine: DatabaseDialect = dialect()
  readonly tenant: TestTenant
  readonly neighbour: TestTenant
  readonly records: ContractRecords
  readonly neighbourRecords: ContractRecords
  /** Factories that failed while the tenants were furnished. */
  readonly failures: Furnished['failures']
  #empty: Promise<TestTenant> | null = null
  #fingerprints: Promise<{ own: Fingerprints; foreign: Fingerprints }> | null = null

  private constructor(id: string, tenant: TestTenant, neighbour: TestTenant, own: Furnished, theirs: Furnished) {
    const { manifest, folder } = pluginHost().plugin(id)
    this.manifest = manifest
    this.folder = folder
    this.tenant = tenant
    this.neighbour = neighbour
    this.records = own.records
    this.neighbourRecords = theirs.records
    this.failures = own.failures
  }

  /** Furnishes the two tenants. Ids of each one's records lie in a range of their own. */
  static async prepare(id: string): Promise<RunningSubject> {
    await countFrom(TENANT_IDS.from)
    const tenant = await testTenant()
    await turnEverythingOn(tenant)
    const own = await furnish(tenant)
    await countFrom(NEIGHBOUR_IDS.from)
    const neighbour = await testTenant()
    await turnEverythingOn(neighbour)
    const theirs = await furnish(neighbour)
    await countFrom(NEIGHBOUR_IDS.below)
    return new RunningSubject(id, tenant, neighbour, own, theirs)
  }

  contributed<T>(point: ContributionPoint<T>): Contribution<T>[] {
    return pluginHost()
      .contributions.all(point)
      .filter(({ plugin }) => plugin === this.manifest.id)
  }

  emptyTenant(): Promise<TestTenant> {
    this.#empty ??= testTenant().then(async (tenant) => {
      await turnEverythingOn(tenant)
      return tenant
    })
    return this.#empty
  }

  digest(tenant: TestTenant, leavingOut: readonly string[] = []): Promise<string> {
    return digestOf(tenant.id, (table) => !leavingOut.includes(table))
  }

  client(options: TestMemberOptions = {}): Promise<TestClient> {
    return this.tenant.client(options)
  }

  /** By what the records of `tenant` (own) and of `neighbour` (foreign) are known; learned once. */
  fingerprints(): Promise<{ own: Fingerprints; foreign: Fingerprints }> {
    const { id } = this.manifest
    this.#fingerprints ??= this.emptyTenant().then(async (empty) => ({
      own: await fingerprintsOf(id, this.tenant, TENANT_IDS, [this.neighbour, empty]),
      foreign: await fingerprintsOf(id, this.neighbour, NEIGHBOUR_IDS, [this.tenant, empty]),
    }))
    return this.#fingerprints
  }
}
