import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries of jobs and events. */
export const automationNavigation: NavigationDeclaration[] = [
  { group: 'settings', label: 'Jobs and events', href: '/settings/jobs', icon: 'i-lucide-calendar-clock', order: 58, permission: 'automation.view' },
]
