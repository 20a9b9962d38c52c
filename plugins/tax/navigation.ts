import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries of sales tax. */
export const taxNavigation: NavigationDeclaration[] = [
  { group: 'settings', label: 'Sales tax', href: '/settings/tax', icon: 'i-lucide-percent', order: 40, permission: 'tax.view' },
]
