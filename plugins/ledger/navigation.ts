import type { NavigationDeclaration } from '@benchpin/kernel'

/** Sidebar entries of the ledger. */
export const ledgerNavigation: NavigationDeclaration[] = [
  { group: 'money', label: 'Journals', href: '/ledger/journals', icon: 'i-lucide-book-open', order: 60, permission: 'ledger.view' },
  { group: 'money', label: 'Manual journals', href: '/ledger/manual-journals', icon: 'i-lucide-notebook-pen', order: 61, permission: 'ledger.view' },
  { group: 'money', label: 'Chart of accounts', href: '/ledger/accounts', icon: 'i-lucide-list-tree', order: 62, permission: 'ledger.view' },
  { group: 'reports', label: 'Profit and loss', href: '/reports/ledger.profit_and_loss', icon: 'i-lucide-trending-up', order: 11, permission: 'ledger.view' },
  { group: 'reports', label: 'Balance sheet', href: '/reports/ledger.balance_sheet', icon: 'i-lucide-scale', order: 12, permission: 'ledger.view' },
  { group: 'settings', label: 'Opening balances', href: '/ledger/opening-balances', icon: 'i-lucide-book-up', order: 48, permission: 'ledger.opening_balances' },
  { group: 'settings', label: 'Posting rules', href: '/settings/posting-rules', icon: 'i-lucide-route', order: 47, permission: 'ledger.posting_rules' },
  { group: 'settings', label: 'Period close', href: '/settings/period-close', icon: 'i-lucide-lock', order: 46, permission: 'ledger.close_period' },
]
