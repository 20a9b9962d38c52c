import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { captureAce } from '../child.ts'
import { AuthoringError } from '../errors.ts'
import type { Report } from './add_plugin.ts'
import { setArchiveState, type PluginArchive } from './archives.ts'
import type { ExportManifest } from './export_plugin.ts'
import { addedFolderOf } from './incoming.ts'
import { rebuild } from './remove_plugin.ts'
import { restoreRows } from './restore_rows.ts'
import { dropTablesOf } from '../../schema/migrator.ts'

/**
 * Brings a removed plugin back, with all that it owned. Within its days the tables are still there; later they are made
 * again and filled from the archive. What fails on the way is undone.
 *
 * @throws AuthoringError with the step that failed
 */
export async function restorePlugin({ id, plugin, folder, state }: PluginArchive, report: Report): Promise<void> {
  const code = addedFolderOf(plugin)
  if (existsSync(code)) throw new AuthoringError(`${plugin} is there already.`)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ExportManifest
  cpSync(join(folder, 'code'), code, { recursive: true })
  try {
    report('building the front end')
    await rebuild()
    report('migrating')
    const { code: exit, printed } = await captureAce(['migration:run', '--quiet'])
    if (exit !== 0) throw new AuthoringError(`Its migrations failed:\n${printed}`)
    if (state === 'purged') {
      report('putting its records back')
      await restoreRows(folder, manifest)
    }
    await setArchiveState(id, 'restored')
  } catch (error) {
    if (state === 'purged') await dropTablesOf(plugin)
    rmSync(code, { recursive: true, force: true })
    await captureAce(['build', '--if-stale'])
    throw error
  }
}
