import { objectDisk, transaction, type PluginTrace } from '@benchpin/kernel'
import { ReportExport } from '../models/report_export.ts'
import { ReportSchedule } from '../models/report_schedule.ts'
import { forgetFavoritesOf } from './favorites.ts'

/** Ids hold `_`, which LIKE takes for any character, hence the range. */
const exportsOf = (pluginId: string) => ReportExport.query().where('report', '>=', `${pluginId}.`).where('report', '<', `${pluginId}/`)
const schedulesOf = (pluginId: string) => ReportSchedule.query().where('report', '>=', `${pluginId}.`).where('report', '<', `${pluginId}/`)

/** Schedules and exports of the reports of plugins that are removed. */
export const reportsTrace: PluginTrace = {
  id: 'reports.kept',
  title: 'schedules and exports of its reports',
  count: async (pluginId) => (await exportsOf(pluginId)).length + (await schedulesOf(pluginId)).length,
  async erase(pluginId) {
    const files = await exportsOf(pluginId)
    await transaction(async () => {
      await forgetFavoritesOf(pluginId)
      for (const record of [...files, ...(await schedulesOf(pluginId))]) await record.delete()
    })
    for (const { storageKey } of files) await (await objectDisk()).delete(storageKey).catch(() => undefined)
  },
}
