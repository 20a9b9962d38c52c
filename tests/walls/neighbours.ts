import { models, pluginHost, routes, type ModelContribution, type RouteDeclaration } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'

export { digestOf } from '../../kernel/contract/run/digest.ts'

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
