import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { permissionCatalogOf } from './catalog.ts'

/** A user of the ambient tenant, with all that rights are computed from. */
export interface Member {
  id: number
  identityId: number
  name: string
  email: string
  active: boolean
  defaultStoreId: number | null
  grants: Grant[]
  overrides: Override[]
}

interface Grant {
  group: string
  owner: boolean
  permissions: readonly string[]
  storeId: number | null
}

interface Override {
  permission: string
  effect: 'allow' | 'deny'
  storeId: number | null
}

/** Where a permission of a user comes from. */
export interface PermissionOrigin {
  permission: string
  granted: boolean
  /** Names of the groups that grant it; `override` where an override decides. */
  origins: string[]
  override: 'allow' | 'deny' | null
}

const kept = new Map<string, { revision: number; member: Promise<Member | null> }>()

async function readMember(identityId: number): Promise<Member | null> {
  const tenantId = currentTenantId()
  const row = (await database().from('memberships').where('tenant_id', tenantId).where('identity_id', identityId).first()) as {
    id: number
    name: string
    email: string
    active: number
    default_store_id: number | null
  } | null
  if (!row) return null
  const grants = (await database()
    .from('member_groups')
    .join('permission_groups', (join) =>
      join.on('permission_groups.tenant_id', 'member_groups.tenant_id').andOn('permission_groups.id', 'member_groups.group_id')
    )
    .where('member_groups.tenant_id', tenantId)
    .where('member_groups.membership_id', row.id)
    .select('permission_groups.name', 'permission_groups.standing', 'permission_groups.permissions', 'member_groups.store_id')) as {
    name: string
    standing: string
    permissions: string
    store_id: number | null
  }[]
  const overrides = (await database().from('member_overrides').where('tenant_id', tenantId).where('membership_id', row.id)) as {
    permission: string
    effect: 'allow' | 'deny'
    store_id: number | null
  }[]
  return {
    id: Number(row.id),
    identityId,
    name: row.name,
    email: row.email,
    active: Boolean(row.active),
    defaultStoreId: row.default_store_id === null ? null : Number(row.default_store_id),
    grants: grants.map((grant) => ({
      group: grant.name,
      owner: grant.standing === 'owner',
      permissions: JSON.parse(grant.permissions) as string[],
      storeId: grant.store_id === null ? null : Number(grant.store_id),
    })),
    overrides: overrides.map(({ permission, effect, store_id }) => ({ permission, effect, storeId: store_id === null ? null : Number(store_id) })),
  }
}

/** The user that an identity is in the ambient tenant, or null. Kept until the tenant's revision moves. */
export async function memberOf(identityId: number): Promise<Member | null> {
  const { id, revision } = await tenantState()
  const key = `${id}:${identityId}`
  const known = kept.get(key)
  if (known?.revision === revision) return known.member
  const member = readMember(identityId)
  kept.set(key, { revision, member })
  return member
}

const reaches = (storeId: number | null, wanted: number | null) => storeId === null || storeId === wanted

/** Each permission of the tenant's catalog, whether the user holds it in a store, and why. */
export function explainPermissions(member: Member, state: TenantState, storeId: number | null): PermissionOrigin[] {
  const grants = member.grants.filter((grant) => reaches(grant.storeId, storeId))
  const overrides = member.overrides.filter((override) => reaches(override.storeId, storeId))
  return permissionCatalogOf(state).map(({ id }) => {
    const origins = grants.filter((grant) => grant.owner || grant.permissions.includes(id)).map(({ group }) => group)
    const own = overrides.filter(({ permission }) => permission === id)
    const override = own.some(({ effect }) => effect === 'deny') ? 'deny' : own.length > 0 ? 'allow' : null
    return { permission: id, granted: override ? override === 'allow' : origins.length > 0, origins, override }
  })
}

/** The permissions that a user holds in a store. Denied unless granted; an override decides over all groups. */
export function effectivePermissions(member: Member, state: TenantState, storeId: number | null): ReadonlySet<string> {
  if (!member.active) return new Set()
  const explained = explainPermissions(member, state, storeId)
  return new Set(explained.filter(({ granted }) => granted).map(({ permission }) => permission))
}

/** The active stores that a user may enter: those of his groups; all, where a group is for all stores. */
export function accessibleStores(member: Member, state: TenantState): number[] {
  const everywhere = member.grants.some(({ storeId }) => storeId === null)
  return state.stores
    .filter((store) => store.active && (everywhere || member.grants.some(({ storeId }) => storeId === store.id)))
    .map(({ id }) => id)
}
