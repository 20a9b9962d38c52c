import { existsSync } from 'node:fs'
import { recordPlatformEvent } from '../../audit/platform_log.ts'
import { rootPath } from '../../boot/paths.ts'
import { nowInstant } from '../../dates/index.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { pluginArchives, type PluginArchive } from './archives.ts'
import { addedFolderOf } from './incoming.ts'
import { purgeArchived } from './remove_plugin.ts'

/** Whether a plugin is in service: in this process, or in one that starts next. */
function isThere(plugin: string): boolean {
  return pluginHost().states().some(({ id }) => id === plugin) || existsSync(addedFolderOf(plugin)) || existsSync(rootPath('plugins', plugin))
}

/** The last archive of each plugin whose days are over. An earlier one says nothing: the plugin came back since. */
async function dueArchives(): Promise<PluginArchive[]> {
  const last = new Map<string, PluginArchive>()
  for (const archive of await pluginArchives()) if (!last.has(archive.plugin)) last.set(archive.plugin, archive)
  return [...last.values()].filter(({ plugin, state, purgeAfter }) => state === 'archived' && purgeAfter <= nowInstant() && !isThere(plugin))
}

/**
 * Purges the removed plugins whose days are over; they can be restored from their archives. One that fails keeps no other
 * from being purged.
 *
 * @param actor - who has it done, for the platform's log
 * @returns those that are purged now
 * @throws the first failure, after all were tried
 */
export async function purgeDuePlugins(actor: string): Promise<Pick<PluginArchive, 'plugin' | 'title' | 'folder'>[]> {
  const purged: PluginArchive[] = []
  const failures: unknown[] = []
  for (const archive of await dueArchives()) {
    try {
      await purgeArchived(archive)
      await recordPlatformEvent({ actor, event: 'plugin_purged', detail: { plugin: archive.plugin, version: archive.version } })
      purged.push(archive)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return purged
}
