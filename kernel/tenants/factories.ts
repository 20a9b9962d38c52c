import type { ModelContribution } from '../host/kernel_points.ts'
import type { AnyTenantModel } from '../models/tenant_model.ts'
import { ListWord } from '../editable_lists/list_word.ts'
import { SavedView } from '../lists/saved_view.ts'
import { MemberGroup, MemberOverride, Membership, PermissionGroup, SettingValue, Store, TenantFeature, TenantPlugin } from './models.ts'

let count = 0
const next = () => `${Date.now().toString(36)}${(count++).toString(36)}`

const store = () => Store.create({ name: `Store ${next()}`, code: next().slice(-8), timeZone: 'America/New_York', address: null, phone: null, email: null, active: true })
const member = () => Membership.create({ identityId: Math.floor(Math.random() * 2 ** 40), name: 'Ana Reyes', email: `${next()}@example.com`, active: true, defaultStoreId: null })
const group = () => PermissionGroup.create({ name: `Group ${next()}`, description: '', standing: 'own', permissions: [] })

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The kernel's models with the factories that tests make records with. */
export const kernelModels: ModelContribution[] = [
  of(Store, store),
  of(Membership, member),
  of(PermissionGroup, group),
  of(MemberGroup, async () => MemberGroup.create({ membershipId: (await member()).id, groupId: (await group()).id, storeId: null })),
  of(MemberOverride, async () => MemberOverride.create({ membershipId: (await member()).id, permission: `test.${next()}`, effect: 'deny', storeId: null })),
  of(TenantPlugin, () => TenantPlugin.create({ plugin: `plugin_${next()}`, enabled: true })),
  of(TenantFeature, () => TenantFeature.create({ feature: `plugin.${next()}`, enabled: true })),
  of(ListWord, () => ListWord.create({ list: 'plugin.list', word: `Word ${next()}`, state: 'added' })),
  of(SavedView, async () => SavedView.create({ list: 'workspace.audit', membershipId: (await member()).id, name: `View ${next()}`, shared: true, query: { operation: 'delete' } })),
  of(SettingValue, () => SettingValue.create({ level: 'organization', levelId: 0, setting: `plugin.${next()}`, value: '1' })),
]
