import { transaction } from '../database/transaction.ts'
import { tenantSetups, type TenantSetup } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { PermissionGroup } from './models.ts'
import { DEFAULT_GROUPS } from './tenants_service.ts'

async function grantToDefaultGroups(pluginId: string): Promise<void> {
  const { permissions = [] } = pluginHost().plugin(pluginId).manifest
  for (const { name, holds } of DEFAULT_GROUPS) {
    const wanted = permissions.filter(({ groups }) => holds !== null && groups.includes(holds)).map(({ id }) => id)
    const group = wanted.length > 0 ? await PermissionGroup.query().where('standing', 'default').where('name', name).first() : null
    const added = wanted.filter((id) => !group?.permissions.includes(id))
    if (group && added.length > 0) await group.merge({ permissions: [...group.permissions, ...added] }).save()
  }
}

/**
 * Gives the ambient tenant what a new tenant gets of a plugin: its permissions in the default groups, its default
 * records. For a plugin that came after the tenant. Repeatable.
 */
export async function furnishPlugin(pluginId: string): Promise<void> {
  await transaction(async () => {
    await grantToDefaultGroups(pluginId)
    const setups = pluginHost().contributions.all(tenantSetups).filter(({ plugin }) => plugin === pluginId)
    for (const { value } of setups) await (value as TenantSetup).prepare()
  })
}
