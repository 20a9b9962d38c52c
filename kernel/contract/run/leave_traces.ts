import { bulkWrite } from '../../models/bulk_write.ts'
import { database } from '../../database/client.ts'
import { ListWord } from '../../editable_lists/list_word.ts'
import { SavedView } from '../../lists/saved_view.ts'
import { MemberOverride, PermissionGroup, SettingValue } from '../../tenants/models.ts'
import { nowInstant } from '../../dates/index.ts'
import type { ContractSubject } from '../contract_check.ts'

async function rows(plugin: string, tenantId: number, membershipId: number): Promise<void> {
  const insert = (table: string, row: Record<string, unknown>) => database().insertQuery().table(table).insert({ tenant_id: tenantId, ...row })
  for (const name of [`${plugin}.choice`, `list:${plugin}.things`, `view:${plugin}.things`]) await insert('user_preferences', { membership_id: membershipId, name, value: '1' })
  await insert('search_terms', { term: 'contract', source: `${plugin}.thing`, record_id: 1 })
  const told = { delivery_key: `contract-${tenantId}`, event: 'kernel.happened', listener: `${plugin}.listener`, aggregate: '1', payload: '{}', published_at: nowInstant(), attempts: 0 }
  await insert('outbox_deliveries', told)
}

/** Leaves in a tenant what the use of a plugin leaves in the tables of the kernel: what is set, saved, granted, and found. */
export async function leaveTraces(subject: ContractSubject): Promise<void> {
  const { tenant, manifest: { id: plugin, permissions = [] } } = subject
  const { membershipId } = await tenant.member()
  await tenant.inside(async () => {
    await bulkWrite(['search_terms', 'user_preferences', 'outbox_deliveries'], 'The contract kit uses a plugin', () => rows(plugin, tenant.id, membershipId))
    await SavedView.create({ list: `${plugin}.things`, membershipId, name: 'Ours', shared: true, query: {} })
    await ListWord.create({ list: `${plugin}.kinds`, word: 'Loupe', state: 'added' })
    await SettingValue.create({ level: 'organization', levelId: 0, setting: `${plugin}.contract`, value: '1' })
    await MemberOverride.create({ membershipId, permission: permissions[0]?.id ?? `${plugin}.use`, effect: 'allow', storeId: null })
    const group = (await PermissionGroup.query().orderBy('id').firstOrFail()) as PermissionGroup
    await group.merge({ permissions: [...new Set([...group.permissions, permissions[0]?.id ?? `${plugin}.use`])] }).save()
  })
}
