import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries of sales tax. */
export const taxNavigation: NavigationDeclaration[] = [
  { group: 'money', label: 'Sales tax', href: '/tax/returns', icon: 'i-lucide-landmark', order: 60, permission: 'tax.view' },
  { group: 'settings', label: 'Sales tax', href: '/settings/tax', icon: 'i-lucide-percent', order: 40, permission: 'tax.view' },
]
