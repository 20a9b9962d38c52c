import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { storageFolder } from '../../boot/environment.ts'
import { nowInstant } from '../../dates/index.ts'
import { dropTablesOf, rollback } from '../../schema/migrator.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { captureAce } from '../child.ts'
import { AuthoringError } from '../errors.ts'
import type { Report } from './add_plugin.ts'
import { noteArchive, setArchiveState, type PluginArchive } from './archives.ts'
import { exportPlugin } from './export_plugin.ts'
import { addedFolderOf } from './incoming.ts'
import type { RemovalPlan } from './removal_plan.ts'
import { eraseTraces } from './traces.ts'

/** Builds the front end for the plugins that are there now. @throws AuthoringError with what it printed */
export async function rebuild(): Promise<void> {
  const { code, printed } = await captureAce(['build', '--if-stale'])
  if (code !== 0) throw new AuthoringError(`The front end does not build:\n${printed}`)
}

/**
 * Erases everything that a plugin owns, in every organization: its tables by its own down migrations where its code is
 * there, what stands in its name elsewhere, its part in the ledgers of the schema. Nothing of others is touched.
 */
export async function erasePlugin(pluginId: string, title: string): Promise<void> {
  await eraseTraces(pluginId, title)
  if (pluginHost().plugins.some(({ manifest }) => manifest.id === pluginId)) await rollback(pluginId)
  await dropTablesOf(pluginId)
}

/**
 * Archives a plugin: exports what it owns, takes its code out of service and keeps it with the export. Its tables stay, so
 * that it is back at once when it is restored within the days.
 *
 * @returns the archive's folder
 */
export async function archivePlugin(plan: RemovalPlan, days: number, report: Report): Promise<string> {
  const { plugin, title, version } = plan
  const code = addedFolderOf(plugin)
  if (!existsSync(code)) throw new AuthoringError(`${title} is part of the application: its code lies in plugins/${plugin}. Delete that folder, then erase what it left with: node ace.js plugin:purge ${plugin}`)
  const folder = join(storageFolder(), 'archives', `${plugin}-${version}-${nowInstant().replaceAll(/[:.]/g, '')}`)
  mkdirSync(folder, { recursive: true })
  try {
    report('exporting what it owns')
    await exportPlugin(plan, folder)
    cpSync(code, join(folder, 'code'), { recursive: true })
    const aside = join(folder, 'taken_out')
    renameSync(code, aside)
    try {
      report('building the front end without it')
      await rebuild()
      await noteArchive({ plugin, title, version, folder, state: 'archived' }, days)
    } catch (error) {
      renameSync(aside, code)
      throw error
    }
    rmSync(aside, { recursive: true })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return folder
}

/** Purges an archived plugin: from now on it lives in its archive alone. */
export async function purgeArchived({ id, plugin, title }: PluginArchive): Promise<void> {
  await erasePlugin(plugin, title)
  await setArchiveState(id, 'purged')
}
