import type { NavigationDeclaration } from '@benchpin/kernel'

const MANAGE = 'kernel.settings.manage'

/** The workspace's own entries of the sidebar. */
export const workspaceNavigation: NavigationDeclaration[] = [
  { group: 'sell', label: 'Dashboard', href: '/', icon: 'i-lucide-layout-dashboard', order: 0, permission: 'kernel.dashboard.view' },
  { group: 'settings', label: 'Organization', href: '/settings/organization', icon: 'i-lucide-building-2', order: 10, permission: MANAGE },
  { group: 'settings', label: 'Stores', href: '/settings/stores', icon: 'i-lucide-store', order: 20, permission: MANAGE },
  { group: 'settings', label: 'Users', href: '/settings/users', icon: 'i-lucide-users', order: 30, permission: 'kernel.users.manage' },
  { group: 'settings', label: 'Groups', href: '/settings/groups', icon: 'i-lucide-shield-check', order: 40, permission: 'kernel.users.manage' },
  { group: 'settings', label: 'Features', href: '/settings/features', icon: 'i-lucide-toggle-right', order: 50, permission: 'kernel.features.manage' },
  { group: 'settings', label: 'Lists', href: '/settings/lists', icon: 'i-lucide-list-tree', order: 55, permission: 'kernel.lists.manage' },
  { group: 'settings', label: 'Audit log', href: '/settings/audit', icon: 'i-lucide-history', order: 60, permission: 'kernel.audit.view' },
]
