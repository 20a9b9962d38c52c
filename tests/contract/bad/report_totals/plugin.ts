import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_report_totals',
  title: 'Wishful totals',
  description: 'A report whose total says more than its rows.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  requires: { reports: '^0.1.0' },
  permissions: [{ id: 'bad_report_totals.view', label: 'See the value of trays', groups: ['manager'] }],
})
