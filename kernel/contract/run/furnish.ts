import { models } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { switchFeature, switchPlugin } from '../../features/feature_service.ts'
import { tenantState } from '../../tenants/tenant_state.ts'
import type { TestTenant } from '../../testing/test_tenant.ts'
import type { ContractRecords } from '../contract_check.ts'

/** What came of making a record of every model. */
export interface Furnished {
  records: ContractRecords
  /** Factories that failed: the model's table, its plugin, and why. */
  failures: { table: string; plugin: string; reason: string }[]
}

/** Turns every plugin and every feature of a tenant on, so that what is off by default is looked at as well. */
export function turnEverythingOn(tenant: TestTenant): Promise<void> {
  return tenant.inside(async () => {
    const { disabledPlugins } = await tenantState()
    // Each stands after those that it requires.
    for (const { manifest } of pluginHost().plugins) if (disabledPlugins.has(manifest.id)) await switchPlugin(manifest.id, true)
    for (const { manifest } of pluginHost().plugins) for (const { id } of manifest.features ?? []) await switchFeature(id, true)
  })
}

/** Makes a record of every model of every loaded plugin in a tenant. */
export async function furnish(tenant: TestTenant): Promise<Furnished> {
  const records = new Map<string, number>()
  const failures: Furnished['failures'] = []
  for (const { plugin, value } of pluginHost().contributions.all(models)) {
    for (const { model, factory } of value) {
      try {
        records.set(model.table, (await tenant.inside(factory)).id)
      } catch (error) {
        failures.push({ table: model.table, plugin, reason: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  return { records, failures }
}
