import type { PermissionDeclaration } from '../host/manifest.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { isPluginEnabled } from '../host/contributions.ts'
import type { TenantState } from '../tenants/tenant_state.ts'

/** A permission with the plugin that declares it. */
export interface CatalogEntry extends PermissionDeclaration {
  plugin: string
  pluginTitle: string
}

/** The kernel's own permissions. */
export const kernelPermissions: PermissionDeclaration[] = [
  { id: 'kernel.dashboard.view', label: 'See the dashboard', groups: ['manager', 'sales', 'bench', 'bookkeeper'] },
  { id: 'kernel.users.manage', label: 'Manage users and groups', groups: [] },
  { id: 'kernel.settings.manage', label: 'Change organization and store settings', groups: ['manager'] },
  { id: 'kernel.features.manage', label: 'Turn features on and off', groups: [] },
  { id: 'kernel.lists.manage', label: 'Rename, merge and delete the words of dropdown lists', groups: ['manager'] },
  { id: 'kernel.views.share', label: 'Share saved views of lists with everybody', groups: ['manager'] },
  { id: 'kernel.audit.view', label: 'See the audit log', groups: ['manager', 'bookkeeper'] },
  { id: 'kernel.audit.restore', label: 'Restore records from the audit log', groups: [] },
]

/** Every permission that the loaded plugins declare. */
export function permissionCatalog(): CatalogEntry[] {
  const own = kernelPermissions.map((permission) => ({ ...permission, plugin: 'kernel', pluginTitle: 'Organization' }))
  const ofPlugins = pluginHost().plugins.flatMap(({ manifest }) =>
    (manifest.permissions ?? []).map((permission) => ({ ...permission, plugin: manifest.id, pluginTitle: manifest.title }))
  )
  return [...own, ...ofPlugins]
}

/** The permissions that mean something to a tenant: those of its enabled plugins. */
export function permissionCatalogOf(state: TenantState): CatalogEntry[] {
  return permissionCatalog().filter(({ plugin }) => isPluginEnabled(state, plugin))
}
