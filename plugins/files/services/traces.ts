import type { PluginTrace } from '@benchpin/kernel'
import { StoredFile } from '../models/stored_file.ts'
import { removeFile } from './change_files.ts'

/** Ids hold `_`, which LIKE takes for any character, hence the range. */
function filesOfPlugin(pluginId: string) {
  return StoredFile.query().where('owner_type', '>=', `${pluginId}.`).where('owner_type', '<', `${pluginId}/`)
}

/** Files of the records of plugins that are removed, with their content. */
export const filesTrace: PluginTrace = {
  id: 'files.files',
  title: 'files of its records',
  count: async (pluginId) => (await filesOfPlugin(pluginId)).length,
  async erase(pluginId) {
    for (const { id } of await filesOfPlugin(pluginId)) await removeFile(id)
  },
}
