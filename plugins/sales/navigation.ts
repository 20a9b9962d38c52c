import type { NavigationDeclaration } from '@benchpin/kernel'

/** Where sales is found in the sidebar. */
export const salesNavigation: NavigationDeclaration[] = [
  { group: 'sell', label: 'Counter', href: '/sales/counter', icon: 'i-lucide-scan-barcode', order: 10, permission: 'sales.invoices.create' },
  { group: 'sell', label: 'Invoices', href: '/sales/invoices', icon: 'i-lucide-receipt-text', order: 20, permission: 'sales.invoices.view' },
]
