import { isBusinessDate, type SettingDeclaration } from '@benchpin/kernel'
import { CLOSED_THROUGH } from './services/period.ts'

/** Settings of the ledger. */
export const ledgerSettings: SettingDeclaration[] = [
  {
    key: CLOSED_THROUGH,
    label: 'Books closed through',
    help: 'Nothing can be posted, changed or voided on or before this day. Leave it empty to keep all days open.',
    type: 'date',
    level: 'organization',
    section: 'Accounting',
    default: null,
    validate: (value) => (value === null || value === '' || isBusinessDate(value) ? null : 'Use a date like 2026-01-31.'),
  },
]
