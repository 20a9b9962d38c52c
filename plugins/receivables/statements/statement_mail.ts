import type { MessageTemplate } from '@benchpin/plugins/messaging'

/** The mail that a statement goes along with. */
export const statementMail: MessageTemplate = {
  id: 'receivables.statement_mail',
  title: 'Statement by mail',
  description: 'Sent with the statement of a customer’s account as PDF, one by one or to many at once.',
  purpose: 'transactional',
  channels: ['mail'],
  fields: [
    { key: 'from_date', label: 'First day', type: 'date', example: '2026-01-01' },
    { key: 'to_date', label: 'Last day', type: 'date', example: '2026-01-31' },
    { key: 'balance', label: 'Balance due; empty where nothing is', type: 'money', example: 125_000 },
  ],
  defaults: {
    subject: 'Your statement from {{organization}}',
    body: 'Hello {{customer_first_name}},\n\nattached is the statement of your account from {{from_date}} to {{to_date}}.\n\n{{#balance}}The balance is {{balance}}.\n\n{{/balance}}Reply to this mail with any question.\n\n{{organization}}',
  },
}
