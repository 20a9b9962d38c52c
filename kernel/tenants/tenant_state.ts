import { database } from '../database/client.ts'
import { ambient, asPlatform, currentTenantId, memoized } from '../tenancy/context.ts'
import { RecordNotFoundError } from '../database/errors.ts'
import { pluginHost } from '../host/plugin_host.ts'

/** A store as every process keeps it in mind. */
export interface StoreState {
  id: number
  name: string
  code: string
  timeZone: string
  active: boolean
}

/** Suspended: its users read and change nothing. Closed: it waits to be deleted, and nobody enters. */
export type TenantStatus = 'active' | 'suspended' | 'closed'

/** What is asked of a tenant at every request; kept in the process and read again when the revision moves. */
export interface TenantState {
  id: number
  slug: string
  name: string
  status: TenantStatus
  /** Why it is suspended or closed, in words for its users. */
  statusReason: string | null
  currency: string
  locale: string
  timeZone: string
  revision: number
  /** Plugins that are off: switched off, off by default, or without one that they require; the others are on. */
  disabledPlugins: ReadonlySet<string>
  /** Features switched on; the others are off. */
  enabledFeatures: ReadonlySet<string>
  /** Stored values by `level:levelId:setting`. */
  settings: ReadonlyMap<string, string>
  stores: readonly StoreState[]
}

/** A tenant's row with its revision, as it is stored. */
export interface TenantRow {
  id: number | string
  slug: string
  name: string
  status: TenantStatus
  status_reason: string | null
  currency: string
  locale: string
  time_zone: string
  revision: number | string
}

const kept = new Map<number, TenantState>()

/** What is off for a tenant: what it chose, what is off until somebody enables it, and whatever requires one of these. */
function disabledOf(chosen: ReadonlyMap<string, boolean>): Set<string> {
  const disabled = new Set([...chosen].flatMap(([plugin, enabled]) => (enabled ? [] : [plugin])))
  for (const { manifest } of pluginHost().plugins) {
    const off = !(chosen.get(manifest.id) ?? manifest.enabledByDefault ?? true)
    if (off || Object.keys(manifest.requires ?? {}).some((id) => disabled.has(id))) disabled.add(manifest.id)
  }
  return disabled
}

async function read(row: TenantRow, tenantId: number): Promise<TenantState> {
  const plugins = (await database().from('tenant_plugins').where('tenant_id', tenantId).select('plugin', 'enabled')) as { plugin: string; enabled: number }[]
  const features = (await database().from('tenant_features').where('tenant_id', tenantId).where('enabled', 1).select('feature')) as { feature: string }[]
  const settings = (await database().from('setting_values').where('tenant_id', tenantId).select('level', 'level_id', 'setting', 'value')) as {
    level: string
    level_id: number
    setting: string
    value: string
  }[]
  const stores = (await database().from('stores').where('tenant_id', tenantId).orderBy('id').select('id', 'name', 'code', 'time_zone', 'active')) as {
    id: number
    name: string
    code: string
    time_zone: string
    active: number
  }[]
  return {
    id: tenantId,
    slug: row.slug,
    name: row.name,
    status: row.status,
    statusReason: row.status_reason,
    currency: row.currency,
    locale: row.locale,
    timeZone: row.time_zone,
    revision: Number(row.revision),
    disabledPlugins: disabledOf(new Map(plugins.map(({ plugin, enabled }) => [plugin, Boolean(enabled)]))),
    enabledFeatures: new Set(features.map(({ feature }) => feature)),
    settings: new Map(settings.map((setting) => [`${setting.level}:${setting.level_id}:${setting.setting}`, setting.value])),
    stores: stores.map((store) => ({ id: Number(store.id), name: store.name, code: store.code, timeZone: store.time_zone, active: Boolean(store.active) })),
  }
}

async function tenantRow(tenantId: number): Promise<TenantRow | null> {
  return (await asPlatform(() =>
    database()
      .from('tenants')
      .join('tenant_revisions', 'tenant_revisions.tenant_id', 'tenants.id')
      .where('tenants.id', tenantId)
      .select('tenants.*', 'tenant_revisions.revision')
      .first()
  )) as TenantRow | null
}

const offered = (tenantId: number) => `tenant_row:${tenantId}`

/**
 * Keeps the row of the ambient tenant for the first `tenantState()` of the work, for who has just read it beside something
 * else. It serves once: what asks again after a change reads again.
 */
export function rememberTenantRow(row: TenantRow): void {
  ambient().memo.set(offered(Number(row.id)), row)
}

function takeOffered(tenantId: number): TenantRow | null {
  const { memo } = ambient()
  const row = memo.get(offered(tenantId)) as TenantRow | undefined
  memo.delete(offered(tenantId))
  return row ?? null
}

async function current(tenantId: number): Promise<TenantState> {
  const row = takeOffered(tenantId) ?? (await tenantRow(tenantId))
  if (!row) throw new RecordNotFoundError('The organization')
  const known = kept.get(tenantId)
  if (known && known.revision === Number(row.revision)) return known
  const state = await read(row, tenantId)
  const host = pluginHost()
  if (host.dormant.size > 0) await host.wake((id) => !state.disabledPlugins.has(id))
  // What an open transaction sees may still be rolled back: another could reach the same revision differently.
  const { transaction } = ambient()
  if (!transaction || transaction.finished) kept.set(tenantId, state)
  return state
}

/** The ambient tenant's state, read once for each piece of work. */
export function tenantState(): Promise<TenantState> {
  const tenantId = currentTenantId()
  return memoized(`tenant_state:${tenantId}`, () => current(tenantId))
}

/**
 * Tells all processes that plugins, features, settings, stores or rights of the ambient tenant have changed. Call
 * it in the transaction that changes them; it takes effect at the next request everywhere.
 */
export async function bumpTenantRevision(): Promise<void> {
  const tenantId = currentTenantId()
  await asPlatform(() => database().from('tenant_revisions').where('tenant_id', tenantId).increment('revision', 1))
  ambient().memo.delete(`tenant_state:${tenantId}`)
}
