import { asPlatform, currentTenantId, database, type PluginTrace } from '@benchpin/kernel'
import { NONE } from '../jobs/declared.ts'
import { scheduleRows } from '../jobs/schedule_rows.ts'
import { workRows } from '../works/work_rows.ts'

type Query = ReturnType<typeof database>['from'] extends (table: string) => infer Made ? Made : never

/** Narrows rows down to those whose name begins with a plugin's id and a full stop. Ids hold `_`, which LIKE takes for any character. */
function named<T extends Query>(rows: T, column: string, pluginId: string): T {
  return rows.where(column, '>=', `${pluginId}.`).where(column, '<', `${pluginId}/`) as T
}

/** What is written down of a plugin's jobs and works: their schedule, their history, their results. */
function tables(pluginId: string) {
  const tenantId = currentTenantId()
  return [
    () => named(database().from('automation_runs').where('tenant_id', tenantId), 'job', pluginId),
    () => named(workRows(), 'work', pluginId),
    () => named(scheduleRows().where('tenant_id', tenantId), 'job', pluginId),
  ]
}

/** Jobs of the platform belong to no organization: they go with the first one. */
function ofPlatform(pluginId: string) {
  return [() => named(scheduleRows().where('tenant_id', NONE), 'job', pluginId), () => named(database().from('automation_platform_runs'), 'job', pluginId)]
}

async function sizeOf(rows: Query): Promise<number> {
  const [row] = (await rows.count('* as row_count')) as { row_count: number | string }[]
  return Number(row?.row_count ?? 0)
}

/** Jobs and background work of plugins that are removed. */
export const automationTrace: PluginTrace = {
  id: 'automation.background_work',
  title: 'jobs, their runs, and background work',
  count: (pluginId) =>
    asPlatform(async () => {
      let sum = 0
      for (const rows of tables(pluginId)) sum += await sizeOf(rows())
      return sum
    }),
  erase: (pluginId) =>
    asPlatform(async () => {
      for (const rows of [...tables(pluginId), ...ofPlatform(pluginId)]) await rows().delete()
    }),
}
