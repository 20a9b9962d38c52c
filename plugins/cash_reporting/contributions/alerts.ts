import type { AlertKind } from '@benchpin/plugins/workspace'
import { SPLIT_ALERT, TO_FILE_ALERT } from '../services/count_payment.ts'
import { DUE_ALERT } from '../jobs/due_filings.ts'

/** What the bell tells those who file reports of cash. */
export const cashAlerts: AlertKind[] = [
  { id: TO_FILE_ALERT, title: 'Cash to be reported', icon: 'i-lucide-file-warning', tone: 'warning', permission: 'cash_reporting.view' },
  { id: SPLIT_ALERT, title: 'Payments that look split', icon: 'i-lucide-split', tone: 'error', permission: 'cash_reporting.view' },
  { id: DUE_ALERT, title: 'A cash report is due', icon: 'i-lucide-clock-alert', tone: 'error', permission: 'cash_reporting.view' },
]
