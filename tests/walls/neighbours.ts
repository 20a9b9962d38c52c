import { createHash } from 'node:crypto'
import { database, models, pluginHost, routes, acrossTenants, type ModelContribution, type RouteDeclaration } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { ownedTables } from '../../kernel/schema/table_ownership.ts'

/** A model of the registry with the record that its factory made in the neighbour. */
export interface NeighbourRecord extends ModelContribution {
  id: number
}

/** Every model that any plugin has registered. */
export function allModels(): ModelContribution[] {
  return pluginHost().contributions.all(models).flatMap(({ value }) => value)
}

/** Every route, with the plugin that it belongs to. */
export function allRoutes(): (RouteDeclaration & { plugin: string; feature?: string })[] {
  return pluginHost()
    .contributions.all(routes)
    .flatMap(({ plugin, feature, value }) => value.map((route) => ({ ...route, plugin, ...(feature ? { feature } : {}) })))
}

/** A tenant with a record of every model: what nobody else may see or touch. */
export async function neighbour(): Promise<{ tenant: TestTenant; records: NeighbourRecord[] }> {
  const tenant = await testTenant()
  const records: NeighbourRecord[] = []
  await tenant.inside(async () => {
    for (const contribution of allModels()) records.push({ ...contribution, id: (await contribution.factory()).id })
  })
  return { tenant, records }
}

/** A digest of every row of a tenant, in every table: it stays the same where nothing was touched. */
export async function digestOf(tenantId: number): Promise<string> {
  const hash = createHash('sha256')
  await acrossTenants('tests compare a tenant before and after an attack', async () => {
    for (const { name, kind } of (await ownedTables()).sort((a, b) => a.name.localeCompare(b.name))) {
      if (kind !== 'tenant') continue
      const rows = (await database().from(name).where('tenant_id', tenantId)) as Record<string, unknown>[]
      hash.update(name)
      for (const row of rows.map((one) => JSON.stringify(one)).sort()) hash.update(row)
    }
  })
  return hash.digest('hex')
}
