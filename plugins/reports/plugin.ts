import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'reports',
  title: 'Reports',
  description: 'One frame for every report: filters, totals, drill-down, print, PDF, Excel, CSV, mail and schedules.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
  requires: { automation: '^0.1.0', documents: '^0.1.0' },
  permissions: [
    { id: 'reports.view', label: 'Open reports', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'reports.schedule', label: 'Mail reports and schedule them', groups: ['manager', 'bookkeeper'] },
  ],
})
