import { database } from '../../database/client.ts'
import { nowInstant } from '../../dates/index.ts'
import { asPlatform } from '../../tenancy/context.ts'
import { AuthoringError } from '../errors.ts'

/** `archived`: its tables are still there; `purged`: they live in the archive alone; `restored`: it is back. */
export type ArchiveState = 'archived' | 'purged' | 'restored'

/** A removed plugin. */
export interface PluginArchive {
  id: number
  plugin: string
  title: string
  version: string
  folder: string
  archivedAt: string
  /** Instant from which `plugin:purge` takes its tables. */
  purgeAfter: string
  state: ArchiveState
}

interface ArchiveRow {
  id: number | string
  plugin: string
  title: string
  version: string
  folder: string
  archived_at: string
  purge_after: string
  state: ArchiveState
}

/** Removed plugins, the latest first. */
export async function pluginArchives(): Promise<PluginArchive[]> {
  const rows = (await asPlatform(() => database().from('plugin_archives').orderBy('id', 'desc').select('*'))) as ArchiveRow[]
  return rows.map(({ archived_at: archivedAt, purge_after: purgeAfter, id, ...row }) => ({ ...row, id: Number(id), archivedAt, purgeAfter }))
}

/**
 * The latest archive of a plugin that is not back.
 *
 * @throws AuthoringError where there is none
 */
export async function archiveOf(plugin: string): Promise<PluginArchive> {
  const found = (await pluginArchives()).find((archive) => archive.plugin === plugin && archive.state !== 'restored')
  if (!found) throw new AuthoringError(`There is no archive of ${plugin}.`)
  return found
}

/** Notes an archive. @param days - for which its tables stay */
export async function noteArchive(archive: Pick<PluginArchive, 'plugin' | 'title' | 'version' | 'folder' | 'state'>, days: number): Promise<void> {
  const purgeAfter = new Date(Date.parse(nowInstant()) + days * 86_400_000).toISOString()
  await asPlatform(async () => database().insertQuery().table('plugin_archives').insert({ ...archive, archived_at: nowInstant(), purge_after: purgeAfter }))
}

/** Moves an archive on in its life. */
export async function setArchiveState(id: number, state: ArchiveState): Promise<void> {
  await asPlatform(async () => database().from('plugin_archives').where('id', id).update({ state }))
}
