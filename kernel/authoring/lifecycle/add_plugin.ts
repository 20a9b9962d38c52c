import { existsSync, renameSync, rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { allTables, appliedMigrations, dropLeftTables, dropTablesOf } from '../../schema/migrator.ts'
import { captureAce } from '../child.ts'
import { AuthoringError } from '../errors.ts'
import { undeclared } from '../surfaces.ts'
import { trialEnvironment, tryPlugin } from '../trial.ts'
import { addedFolderOf, type IncomingPlugin } from './incoming.ts'
import { eraseTraces } from './traces.ts'

/** How the steps are told to whoever waits. */
export type Report = (step: string) => void

async function step(what: string, argv: string[], env: Record<string, string>): Promise<void> {
  const { code, printed } = await captureAce(argv, env)
  if (code !== 0) throw new AuthoringError(`${what}:\n${printed}`)
}

/** Takes back what a failed addition did to the database. */
async function undoMigrations(plugin: IncomingPlugin, env: Record<string, string>, tablesBefore: readonly string[], appliedBefore: ReadonlySet<string>): Promise<void> {
  const { id } = plugin.manifest
  const { owner, kept } = { owner: id, kept: [...appliedBefore].filter((name) => name.startsWith(`${id}/`)).map((name) => name.slice(id.length + 1)) }
  const leftNow = async () => (await allTables()).filter((name) => !tablesBefore.includes(name) && name.startsWith(`${id}_`))
  if (plugin.replaces) {
    await captureAce(['migration:rollback', owner, ...(kept.length > 0 ? ['--keep', kept.join(',')] : [])], env)
    return dropLeftTables(await leftNow())
  }
  const left = await leftNow()
  await eraseTraces(id, plugin.manifest.title)
  await dropTablesOf(id, left)
}

function putInPlace({ folder, manifest, replaces, discard }: IncomingPlugin): void {
  const place = addedFolderOf(manifest.id)
  const aside = `${folder}-replaced`
  if (replaces && existsSync(replaces.folder)) renameSync(replaces.folder, aside)
  try {
    renameSync(folder, place)
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, place)
    throw error
  }
  rmSync(aside, { recursive: true, force: true })
  discard()
}

/**
 * Adds a received plugin to the installation: it is loaded on trial, the front end is built with it, its migrations run,
 * the organizations get what it sets up; then its code is put in place. What fails on the way is undone, all of it.
 *
 * @throws AuthoringError with the step that failed
 */
export async function addPlugin(plugin: IncomingPlugin, report: Report): Promise<void> {
  const { manifest, folder } = plugin
  const env = trialEnvironment(manifest.id, folder)
  const tablesBefore = await allTables()
  const appliedBefore = await appliedMigrations()
  let built = false
  let migrated = false
  try {
    report('loading it on trial')
    const actual = await tryPlugin(manifest.id, folder)
    if (!isDeepStrictEqual(actual.manifest, JSON.parse(JSON.stringify(manifest)))) throw new AuthoringError('Its plugin.js says something else than benchpin.json. Pack it again.')
    const more = undeclared(plugin.surfaces, actual.surfaces)
    if (more.length > 0) throw new AuthoringError(`It does more than it says:\n${more.map((line) => `  ${line}`).join('\n')}`)
    report('building the front end')
    built = true
    await step('The front end does not build with it', ['build', '--if-stale'], env)
    report('migrating')
    migrated = true
    await step('Its migrations failed', ['migration:run', '--quiet'], env)
    report('preparing the organizations')
    await step('An organization could not be prepared', ['plugin:settle', manifest.id], env)
    putInPlace(plugin)
  } catch (error) {
    if (migrated) await undoMigrations(plugin, env, tablesBefore, appliedBefore)
    plugin.discard()
    if (built) await captureAce(['build', '--if-stale'])
    throw error
  }
}
