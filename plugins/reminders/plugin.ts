import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'reminders',
  title: 'Reminders',
  description: 'Writes to customers whose invoices fall due, keeps their promises to pay, and says which reminders brought money in.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: {
    workspace: '^0.1.0',
    automation: '^0.1.0',
    reports: '^0.1.0',
    contacts: '^0.1.0',
    messaging: '^0.1.0',
    receivables: '^0.1.0',
  },
  features: [
    {
      id: 'reminders.reminders',
      title: 'Payment reminders',
      description: 'Mails customers before and after their invoices fall due, by a schedule of yours. Notes promises to pay and tells you when one is broken.',
    },
  ],
  permissions: [
    { id: 'reminders.view', label: 'See reminders and promises to pay', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'reminders.promises', label: 'Note promises to pay and disputes, pause reminders', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'reminders.send', label: 'Send reminders by hand', groups: ['manager', 'bookkeeper'] },
    { id: 'reminders.manage', label: 'Change when customers are reminded', groups: ['manager', 'bookkeeper'] },
  ],
})
