import type { SettingDeclaration } from '@benchpin/kernel'
import { AGING_BY } from '../services/aging.ts'
import { APPLY_CREDIT } from '../services/held_deposits.ts'

/** Settings of receivables. */
export const receivablesSettings: SettingDeclaration[] = [
  {
    key: AGING_BY,
    label: 'In the aging report, count the age of open items from',
    help: 'Accounts always count from the due date. The buckets are 0-30, 31-60, 61-90, and 91 days and more.',
    type: 'select',
    options: [
      { value: 'document', label: 'The document date' },
      { value: 'due', label: 'The due date' },
    ],
    level: 'organization',
    section: 'Receivables',
    default: 'document',
  },
  {
    key: APPLY_CREDIT,
    label: 'Apply a customer’s credit to new invoices without asking',
    help: 'When off, the credit is offered each time a payment is taken.',
    type: 'toggle',
    level: 'organization',
    section: 'Receivables',
    default: false,
  },
]
