import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries. */
export const messagingNavigation: NavigationDeclaration[] = [
  { group: 'settings', label: 'Messages', href: '/settings/messages', icon: 'i-lucide-mail', order: 45, permission: 'messaging.templates' },
]
