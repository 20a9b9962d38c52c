import { database, currentTenantId } from '@benchpin/kernel'
import type { MergeField, MessageTemplate } from '@benchpin/plugins/messaging'
import { openItemSource } from '../services/open_item_source.ts'
import { owedUrl, reminderData } from '../services/reminder_data.ts'
import { todayIn } from '../services/today.ts'

const fields: MergeField[] = [
  { key: 'items', label: 'What is owed', type: 'lines', example: 'HV-1042: $450.00, was due on January 15, 2026\nHV-1051: $1,200.00, was due on January 28, 2026' },
  { key: 'numbers', label: 'Numbers', type: 'text', example: 'HV-1042, HV-1051' },
  { key: 'total', label: 'Amount', type: 'money', example: 165_000 },
  { key: 'due_date', label: 'Earliest due date', type: 'date', example: '2026-01-15' },
  { key: 'link', label: 'Link to what is owed now', type: 'link', example: 'https://example.com/owed/abc' },
]

const ITEMS = '{{items}}\n\nHere is how your account stands at this moment:\n{{link}}'
const CLOSE = 'If you have paid meanwhile, thank you, and disregard this. Reply to this mail with any question{{#store_phone}}, or call us at {{store_phone}}{{/store_phone}}.\n\n{{store_name}}'

/** The oldest open item, to preview with. */
async function latest() {
  const row = (await database().from('receivables_open_items').where('tenant_id', currentTenantId()).where('is_open', 1).where('amount', '>', 0).orderBy('due_date').select('contact_id', 'store_id').first()) as { contact_id: number | string; store_id: number | string } | null
  if (!row) return null
  const [contactId, storeId] = [Number(row.contact_id), Number(row.store_id)]
  const today = await todayIn(storeId)
  const items = await openItemSource.due({ contactId, storeId, upTo: '9999-12-31' })
  return { label: items.length === 1 ? items[0]!.number : `${items.length} open items`, contactId, storeId, data: await reminderData(items, today, owedUrl('example')) }
}

const about = { purpose: 'transactional' as const, channels: ['mail', 'sms'], fields, latest }

/** What customers are reminded with. They are about the customer's own purchases: no consent to marketing is asked. */
export const reminderTemplates: MessageTemplate[] = [
  {
    ...about,
    id: 'reminders.coming_due',
    title: 'Reminder before the due date',
    description: 'Sent by the schedule some days before an invoice falls due.',
    defaults: {
      subject: '{{numbers}} falls due on {{due_date}}',
      body: `Hello {{customer_first_name}},\n\na friendly note that this falls due soon:\n\n${ITEMS}\n\n${CLOSE}`,
    },
  },
  {
    ...about,
    id: 'reminders.overdue',
    title: 'First reminder',
    description: 'Sent by the schedule when an invoice has become overdue.',
    defaults: {
      subject: 'A reminder of {{numbers}} from {{organization}}',
      body: `Hello {{customer_first_name}},\n\nthis may have slipped your mind. {{total}} is still open:\n\n${ITEMS}\n\n${CLOSE}`,
    },
  },
  {
    ...about,
    id: 'reminders.overdue_again',
    title: 'Second reminder',
    description: 'Sent by the schedule when an invoice stays open after the first reminder.',
    defaults: {
      subject: 'Second reminder: {{total}} is overdue',
      body: `Hello {{customer_first_name}},\n\nwe have not had your payment yet. {{total}} is overdue:\n\n${ITEMS}\n\nIf you can’t pay all of it now, tell us by when you can, and we note it.\n\n${CLOSE}`,
    },
  },
  {
    ...about,
    id: 'reminders.final',
    title: 'Last reminder',
    description: 'Sent by the schedule as the last one, before somebody calls.',
    defaults: {
      subject: 'Last reminder: {{total}} is overdue',
      body: `Hello {{customer_first_name}},\n\nin spite of our reminders {{total}} is still open:\n\n${ITEMS}\n\nCall us today, so that we find a way together.\n\n${CLOSE}`,
    },
  },
]
