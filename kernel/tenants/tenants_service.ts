import { database } from '../database/client.ts'
import { transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { contributionsOf } from '../host/contributions.ts'
import { tenantSetups } from '../host/kernel_points.ts'
import { permissionCatalog } from '../permissions/catalog.ts'
import type { DefaultGroup } from '../host/manifest.ts'
import { asPlatform, runAsTenant } from '../tenancy/context.ts'
import type { TenantStatus } from './tenant_state.ts'
import { PermissionGroup, Store, type PostalAddress } from './models.ts'

/** A tenant as the platform lists it. */
export interface TenantSummary {
  id: number
  slug: string
  name: string
  status: TenantStatus
}

/** What a new tenant is made of. */
export interface NewTenant {
  slug: string
  name: string
  currency: string
  locale: string
  timeZone: string
  stores: { name: string; code: string; timeZone: string; address?: PostalAddress; phone?: string; email?: string }[]
}

/** The groups that every organization starts with, and whose permissions each holds. */
export const DEFAULT_GROUPS: { name: string; description: string; standing: 'owner' | 'default'; holds: DefaultGroup | null }[] = [
  { name: 'Owner', description: 'Everything, also what plugins to come bring.', standing: 'owner', holds: null },
  { name: 'Manager', description: 'Runs a store: sells, buys, voids, prices, settings.', standing: 'default', holds: 'manager' },
  { name: 'Sales', description: 'Sells at the counter and takes payments.', standing: 'default', holds: 'sales' },
  { name: 'Bench', description: 'Works on goods; sees stock, sells nothing.', standing: 'default', holds: 'bench' },
  { name: 'Bookkeeper', description: 'Keeps receivables and the ledger.', standing: 'default', holds: 'bookkeeper' },
]

/** All tenants, by name. Platform work. */
export async function allTenants(): Promise<TenantSummary[]> {
  const rows = (await asPlatform(() => database().from('tenants').orderBy('name').select('id', 'slug', 'name', 'status'))) as TenantSummary[]
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

/** Creates a tenant with its stores, the default groups, and what each plugin sets up for it. Returns its id. */
export async function createTenant(tenant: NewTenant): Promise<{ id: number; storeIds: number[] }> {
  const row = {
    slug: tenant.slug,
    name: tenant.name,
    status: 'active',
    currency: tenant.currency,
    locale: tenant.locale,
    time_zone: tenant.timeZone,
    created_at: nowInstant(),
  }
  const [inserted] = (await asPlatform(() => database().insertQuery().table('tenants').returning('id').insert(row))) as ({ id: number } | number)[]
  const id = Number(typeof inserted === 'object' ? inserted.id : inserted)
  await asPlatform(() => database().insertQuery().table('tenant_revisions').insert({ tenant_id: id, revision: 1 }))
  const storeIds = await runAsTenant({ tenantId: id }, () => transaction(() => furnish(tenant)))
  return { id, storeIds }
}

async function furnish(tenant: NewTenant): Promise<number[]> {
  const storeIds: number[] = []
  for (const { name, code, timeZone, address, phone, email } of tenant.stores) {
    const store = await Store.create({ name, code, timeZone, address: address ?? null, phone: phone ?? null, email: email ?? null, active: true })
    storeIds.push(store.id)
  }
  for (const { name, description, standing, holds } of DEFAULT_GROUPS) {
    const permissions = holds ? permissionCatalog().filter(({ groups }) => groups.includes(holds)).map((permission) => permission.id) : []
    await PermissionGroup.create({ name, description, standing, permissions })
  }
  for (const setup of await contributionsOf(tenantSetups)) await setup.prepare()
  return storeIds
}
