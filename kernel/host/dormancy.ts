import { existsSync } from 'node:fs'
import type { Knex } from 'knex'
import { environment } from '../boot/environment.ts'
import type { PluginManifest } from './manifest.ts'

interface Switched {
  plugin: string
  off_count: number | string | null
  on_count: number | string | null
}

/**
 * Plugins that no tenant has on: each tenant switched them off or never on, or they require one of which that is true.
 * Where there is no tenant yet, none is.
 *
 * @param manifests - each after those that it requires
 */
export async function disabledEverywhere(knex: Knex, manifests: readonly PluginManifest[]): Promise<Set<string>> {
  const [{ row_count: counted }] = (await knex('tenants').count('* as row_count')) as [{ row_count: number | string }]
  const tenants = Number(counted)
  const dormant = new Set<string>()
  if (tenants === 0) return dormant
  const rows = (await knex('tenant_plugins').groupBy('plugin').select('plugin', knex.raw('sum(1 - enabled) as off_count'), knex.raw('sum(enabled) as on_count'))) as Switched[]
  const switched = new Map(rows.map((row) => [row.plugin, row]))
  for (const { id, essential, enabledByDefault = true, requires = {} } of manifests) {
    const { off_count: off, on_count: on } = switched.get(id) ?? { off_count: 0, on_count: 0 }
    const isOff = enabledByDefault ? Number(off) === tenants : Number(on) === 0
    if (!essential && (isOff || Object.keys(requires).some((other) => dormant.has(other)))) dormant.add(id)
  }
  return dormant
}

/**
 * The same, asked before the application is there. A database that is empty or out of reach keeps no plugin from being
 * loaded: whoever needs it says what is wrong.
 */
export async function dormantAtStart(manifests: readonly PluginManifest[]): Promise<Set<string>> {
  const { databaseUrl } = environment()
  const isMysql = databaseUrl.startsWith('mysql:')
  if (!isMysql && !existsSync(databaseUrl)) return new Set()
  const { default: connect } = await import('knex')
  const engine = isMysql ? { client: 'mysql2', connection: databaseUrl } : { client: 'better-sqlite3', connection: { filename: databaseUrl, options: { readonly: true } }, useNullAsDefault: true }
  const knex = connect({ ...engine, log: { error: () => {}, warn: () => {} }, pool: { min: 0, max: 1 } })
  try {
    return await disabledEverywhere(knex, manifests)
  } catch {
    return new Set()
  } finally {
    await knex.destroy()
  }
}
