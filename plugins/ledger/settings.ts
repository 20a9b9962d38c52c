import { isBusinessDate, type SettingDeclaration } from '@benchpin/kernel'
import { CLOSED_THROUGH } from './services/period.ts'
import { FISCAL_YEAR_START, MONTHS } from './services/fiscal_year.ts'

/** Settings of the ledger. */
export const ledgerSettings: SettingDeclaration[] = [
  {
    key: FISCAL_YEAR_START,
    label: 'Fiscal year begins with',
    help: 'The first day of this month begins a fiscal year. The profit and loss statement, the balance sheet and the closing of years go by it.',
    type: 'select',
    options: MONTHS.map((label, index) => ({ value: String(index + 1).padStart(2, '0'), label })),
    level: 'organization',
    section: 'Accounting',
    default: '01',
  },
  {
    // Settings > Period close changes it, after its checks and with its history.
    key: CLOSED_THROUGH,
    label: 'Books closed through',
    type: 'date',
    level: 'organization',
    section: 'Accounting',
    default: null,
    hidden: true,
    validate: (value) => (value === null || value === '' || isBusinessDate(value) ? null : 'Use a date like 2026-01-31.'),
  },
]
