import { models } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import type { ContractRecords } from '../contract_check.ts'

/** A body that names a neighbour's records under every name by which a model refers to another. */
export function greedyBody(records: ContractRecords, storeId: number): Record<string, unknown> {
  const all = [...records]
  const [, any = 0] = all[0] ?? []
  const body: Record<string, unknown> = { storeId, id: any, ids: all.map(([, id]) => id) }
  const registered = pluginHost().contributions.all(models).flatMap(({ value }) => value)
  for (const { model } of registered) {
    for (const [name, { kind }] of Object.entries(model.declaration.columns)) {
      if (kind !== 'reference') continue
      const target = registered.find((other) => name.toLowerCase().startsWith(other.model.declaration.noun.split(' ')[0]!))
      body[name] = name === 'storeId' ? storeId : (records.get(target?.model.table ?? '') ?? any)
    }
  }
  return body
}
