import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries of the ledger. */
export const ledgerNavigation: NavigationDeclaration[] = [
  { group: 'money', label: 'Journals', href: '/ledger/journals', icon: 'i-lucide-book-open', order: 60, permission: 'ledger.view' },
  { group: 'money', label: 'Chart of accounts', href: '/ledger/accounts', icon: 'i-lucide-list-tree', order: 61, permission: 'ledger.view' },
  { group: 'money', label: 'Trial balance', href: '/ledger/trial-balance', icon: 'i-lucide-scale', order: 62, permission: 'ledger.view' },
]
