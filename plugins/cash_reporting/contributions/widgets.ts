import type { DashboardWidget } from '@benchpin/kernel'
import { Filing } from '../models/filing.ts'
import { dayInWords } from '../services/words.ts'

/** Reports that are to be filed, on the dashboard. */
export const toFileWidget: DashboardWidget = {
  id: 'cash_reporting.to_file',
  title: 'Cash reports to file',
  kind: 'counter',
  order: 35,
  permission: 'cash_reporting.view',
  async load() {
    const open = await Filing.query().where('status', 'to_file').orderBy('dueOn')
    const next = open[0]
    return { value: open.length, type: 'number', href: '/cash-reports?status=to_file', note: next ? `The next by ${dayInWords(next.dueOn)}` : 'Nothing is due' }
  },
}
