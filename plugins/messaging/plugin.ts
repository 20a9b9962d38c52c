import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'messaging',
  title: 'Messages',
  description: 'Mail to customers: templates with merge fields, consent and unsubscribing, what was sent to whom, and the store’s own sender address.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { automation: '^0.1.0', documents: '^0.1.0', contacts: '^0.1.0' },
  permissions: [
    { id: 'messaging.view_history', label: 'See messages to contacts and what they agreed to', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'messaging.send', label: 'Send messages and note consent', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'messaging.templates', label: 'Change the wording of messages', groups: ['manager'] },
    { id: 'messaging.sender', label: 'Change who messages come from', groups: ['manager'] },
  ],
})
