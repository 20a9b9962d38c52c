import { acrossTenants, appliedMigrations, database, KERNEL_VERSION, migrate, migrationFiles, ownedTables, pluginHost, pluginSettings } from '@benchpin/kernel'
import type { InstalledPlugin } from '../screen_props.ts'
import { beginPlatformWork, type PlatformWork } from './works.ts'

/** Migrations that have not run, by the kernel or plugin that owns them. */
export async function pendingMigrations(): Promise<{ owner: string; name: string }[]> {
  const applied = await appliedMigrations()
  return migrationFiles().filter(({ owner, name }) => !applied.has(`${owner}/${name}`)).map(({ owner, name }) => ({ owner, name }))
}

/** Every plugin of this installation: what it asks for, who uses it, and why it does not run. */
export async function installedPlugins(): Promise<InstalledPlugin[]> {
  const tables = await ownedTables()
  const pending = await pendingMigrations()
  const applied = [...(await appliedMigrations())]
  const [total, off] = await acrossTenants('platform console: who uses each plugin', async () => {
    const [{ tenants }] = (await database().from('tenants').count('* as tenants')) as [{ tenants: number | string }]
    const rows = (await database().from('tenant_plugins').where('enabled', 0).groupBy('plugin').select('plugin').count('* as tenants')) as { plugin: string; tenants: number | string }[]
    return [Number(tenants), new Map(rows.map((row) => [row.plugin, Number(row.tenants)]))] as const
  })
  return pluginHost().states().map((state) => {
    const manifest = pluginHost().plugins.find((plugin) => plugin.manifest.id === state.id)?.manifest
    return {
      ...state,
      description: manifest?.description ?? '',
      layer: manifest?.layer ?? '',
      essential: manifest?.essential ?? false,
      kernel: manifest?.kernel ?? '',
      requires: Object.entries(manifest?.requires ?? {}).map(([id, range]) => `${id} ${range}`),
      permissions: (manifest?.permissions ?? []).map(({ label }) => label),
      features: (manifest?.features ?? []).map(({ title }) => title),
      settings: pluginSettings(state.id),
      tables: tables.filter(({ owner }) => owner === state.id).map(({ name }) => name),
      migrations: { applied: applied.filter((name) => name.startsWith(`${state.id}/`)).length, pending: pending.filter(({ owner }) => owner === state.id).map(({ name }) => name) },
      tenants: state.state === 'loaded' ? total - (off.get(state.id) ?? 0) : 0,
    }
  })
}

/** The kernel with its own migrations. */
export async function kernelState() {
  const pending = (await pendingMigrations()).filter(({ owner }) => owner === 'kernel').map(({ name }) => name)
  return { version: KERNEL_VERSION, pending }
}

/** Runs what has not run. */
export const migration: PlatformWork<null, { ran: string[] }> = {
  kind: 'migrations',
  async run(_payload, control) {
    const pending = (await pendingMigrations()).length
    let done = 0
    const ran = await migrate((name) => void control.progress(done++, pending, name))
    return { ran }
  },
}

/** Runs the pending migrations after the answer. MySQL can't undo a failed step; the work's page says which one it was. */
export function runMigrations(): Promise<number> {
  return beginPlatformWork(migration, 'Run pending migrations', null)
}
