import { database } from '../database/client.ts'
import { ambient, asPlatform, currentTenantId, memoized } from '../tenancy/context.ts'
import { RecordNotFoundError } from '../database/errors.ts'

/** A store as every process keeps it in mind. */
export interface StoreState {
  id: number
  name: string
  code: string
  timeZone: string
  active: boolean
}

/** What is asked of a tenant at every request; kept in the process and read again when the revision moves. */
export interface TenantState {
  id: number
  slug: string
  name: string
  status: 'active' | 'suspended'
  currency: string
  locale: string
  timeZone: string
  revision: number
  /** Plugins switched off; the others are on. */
  disabledPlugins: ReadonlySet<string>
  /** Features switched on; the others are off. */
  enabledFeatures: ReadonlySet<string>
  /** Stored values by `level:levelId:setting`. */
  settings: ReadonlyMap<string, string>
  stores: readonly StoreState[]
}

interface TenantRow {
  id: number | string
  slug: string
  name: string
  status: 'active' | 'suspended'
  currency: string
  locale: string
  time_zone: string
  revision: number | string
}

const kept = new Map<number, TenantState>()

async function read(row: TenantRow, tenantId: number): Promise<TenantState> {
  const plugins = (await database().from('tenant_plugins').where('tenant_id', tenantId).where('enabled', 0).select('plugin')) as { plugin: string }[]
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
    currency: row.currency,
    locale: row.locale,
    timeZone: row.time_zone,
    revision: Number(row.revision),
    disabledPlugins: new Set(plugins.map(({ plugin }) => plugin)),
    enabledFeatures: new Set(features.map(({ feature }) => feature)),
    settings: new Map(settings.map((setting) => [`${setting.level}:${setting.level_id}:${setting.setting}`, setting.value])),
    stores: stores.map((store) => ({ id: Number(store.id), name: store.name, code: store.code, timeZone: store.time_zone, active: Boolean(store.active) })),
  }
}

async function current(tenantId: number): Promise<TenantState> {
  const row = (await asPlatform(() =>
    database()
      .from('tenants')
      .join('tenant_revisions', 'tenant_revisions.tenant_id', 'tenants.id')
      .where('tenants.id', tenantId)
      .select('tenants.*', 'tenant_revisions.revision')
      .first()
  )) as TenantRow | null
  if (!row) throw new RecordNotFoundError('The organization')
  const known = kept.get(tenantId)
  if (known && known.revision === Number(row.revision)) return known
  const state = await read(row, tenantId)
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
