import { column } from '../models/columns.ts'
import { tenantModel } from '../models/tenant_model.ts'
import { can } from '../permissions/abilities.ts'

/** Postal address, as stores and contacts keep it. */
export interface PostalAddress {
  line1: string
  line2: string | null
  city: string
  /** Two-letter state where the country has states. */
  region: string
  postalCode: string
  /** ISO 3166 two-letter code. */
  country: string
}

/** A location of a tenant. */
export class Store extends tenantModel({
  table: 'stores',
  noun: 'store',
  columns: {
    name: column.text(),
    code: column.text(),
    timeZone: column.text(),
    address: column.nullable(column.json<PostalAddress>()),
    phone: column.nullable(column.text()),
    email: column.nullable(column.text()),
    active: column.boolean(),
  },
  title: (store) => store.name,
  restorable: (_store, { operation }) => (operation === 'update' ? null : 'Stores are closed, never deleted.'),
}) {}

/** An identity's place in a tenant: the user of that tenant. */
export class Membership extends tenantModel({
  table: 'memberships',
  noun: 'user',
  columns: {
    identityId: column.integer(),
    name: column.text(),
    email: column.text(),
    active: column.boolean(),
    defaultStoreId: column.nullable(column.reference()),
  },
  title: (member) => member.name,
  restorable: 'Whether somebody may sign in, and as whom, is changed on the user’s own page.',
}) {}

/** Whoever restores rights from the log gives rights: it takes the permission to do so. */
async function unlessManagingUsers(): Promise<string | null> {
  return (await can('kernel.users.manage')) ? null : 'This gives rights back. Whoever manages users can restore it.'
}

/** A set of permissions that users are given. Groups grant; they never deny. */
export class PermissionGroup extends tenantModel({
  table: 'permission_groups',
  noun: 'group',
  columns: {
    name: column.text(),
    description: column.text(),
    standing: column.text<'owner' | 'default' | 'own'>(),
    permissions: column.json<string[]>(),
  },
  title: (group) => group.name,
  restorable: unlessManagingUsers,
}) {}

/** A user's group, in one store or in all. */
export class MemberGroup extends tenantModel({
  table: 'member_groups',
  noun: 'group assignment',
  columns: {
    membershipId: column.reference(),
    groupId: column.reference(),
    storeId: column.nullable(column.reference()),
  },
  restorable: unlessManagingUsers,
}) {}

/** A permission allowed or denied to one user beside the groups. A denial wins over everything. */
export class MemberOverride extends tenantModel({
  table: 'member_overrides',
  noun: 'permission override',
  columns: {
    membershipId: column.reference(),
    permission: column.text(),
    effect: column.text<'allow' | 'deny'>(),
    storeId: column.nullable(column.reference()),
  },
  restorable: unlessManagingUsers,
}) {}

/** Whether a plugin is enabled for the tenant. */
export class TenantPlugin extends tenantModel({
  table: 'tenant_plugins',
  noun: 'plugin enablement',
  columns: { plugin: column.text(), enabled: column.boolean() },
  title: (row) => row.plugin,
  restorable: 'Plugins are enabled and disabled by the platform, because others may depend on them.',
}) {}

/** Whether a feature is on for the tenant. */
export class TenantFeature extends tenantModel({
  table: 'tenant_features',
  noun: 'feature',
  columns: { feature: column.text(), enabled: column.boolean() },
  title: (row) => row.feature,
  restorable: 'Turn the feature on or off in Settings > Features; it may depend on others.',
}) {}

/** A setting's value, at one of the three levels. */
export class SettingValue extends tenantModel({
  table: 'setting_values',
  noun: 'setting',
  columns: {
    level: column.text<'organization' | 'store' | 'user'>(),
    levelId: column.integer(),
    setting: column.text(),
    value: column.secret(column.text()),
  },
  title: (row) => row.setting,
  restorable: 'Settings are checked by their form. Set the value again on its own page.',
}) {}
