import { database } from '../../database/client.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import type { TestTenant } from '../../testing/test_tenant.ts'
import { idsIn, type IdZone } from './id_zones.ts'

const SHORTEST = 6
const COMMON = /^[\d\s.:,-]*$|^\d{4}-\d{2}/

async function textsOf(tenant: TestTenant, plugin: string): Promise<Set<string>> {
  const texts = new Set<string>()
  const tables = (await ownedTables()).filter(({ owner, kind }) => owner === plugin && kind === 'tenant')
  await tenant.inside(async () => {
    for (const { name } of tables) {
      const rows = (await database().from(name).where('tenant_id', tenant.id)) as Record<string, unknown>[]
      for (const value of rows.flatMap((row) => Object.values(row))) {
        if (typeof value === 'string' && value.length >= SHORTEST && value.length < 200 && !COMMON.test(value)) texts.add(value)
      }
    }
  })
  return texts
}

/** What gives a tenant's records away wherever it is shown. */
export interface Fingerprints {
  /** Texts that stand in the plugin's records of that tenant, and in no other's. */
  texts: readonly string[]
  /** What of that tenant an answer shows; empty where it shows nothing. */
  in(answer: string): string[]
}

/** Learns by what a tenant's records of a plugin are known. */
export async function fingerprintsOf(plugin: string, tenant: TestTenant, zone: IdZone, others: readonly TestTenant[]): Promise<Fingerprints> {
  const common = new Set<string>()
  for (const other of others) for (const text of await textsOf(other, plugin)) common.add(text)
  const texts = [...(await textsOf(tenant, plugin))].filter((text) => !common.has(text))
  return {
    texts,
    in: (answer) => [...idsIn(answer, zone).map((id) => `id ${id}`), ...texts.filter((text) => answer.includes(JSON.stringify(text).slice(1, -1))).map((text) => `"${text}"`)],
  }
}
