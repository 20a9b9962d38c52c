import { transaction } from '@benchpin/kernel'
import { assignPlan, previewPlan } from './plans.ts'
import { switchPluginOf } from './tenant_plugins.ts'

/**
 * Gives a tenant a plan and switches its plugins to it.
 *
 * @param keep - leave plugins on that the plan does not bundle
 */
export async function applyPlan(tenantId: number, planId: number, keep: boolean): Promise<{ on: string[]; off: string[] }> {
  const change = await previewPlan(tenantId, planId)
  for (const { id } of change.on) await switchPluginOf(tenantId, id, true, true)
  const off = keep ? [] : change.off
  for (const { id } of off) await switchPluginOf(tenantId, id, false, true)
  await transaction(() => assignPlan(tenantId, planId))
  return { on: change.on.map(({ title }) => title), off: off.map(({ title }) => title) }
}
