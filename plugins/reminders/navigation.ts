import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries. */
export const reminderNavigation: NavigationDeclaration[] = [
  { group: 'money', label: 'Reminders', href: '/reminders', icon: 'i-lucide-bell-ring', order: 15, permission: 'reminders.view' },
  { group: 'settings', label: 'Reminders', href: '/settings/reminders', icon: 'i-lucide-bell-ring', order: 46, permission: 'reminders.manage' },
]
