import { database, currentTenantId, issueKey, type PageExamples } from '@benchpin/kernel'
import { OWED, OWED_MS } from './services/reminder_data.ts'

/** Where the public page of what is owed opens: behind a key of somebody who owes. */
export const owedExample: PageExamples = {
  route: 'reminders.owed',
  async addresses(plugin) {
    if (plugin !== 'reminders') return []
    const row = (await database().from('receivables_open_items').where('tenant_id', currentTenantId()).where('is_open', 1).select('contact_id').first()) as { contact_id: number | string } | null
    return row ? [`/owed/${await issueKey(OWED, Number(row.contact_id), OWED_MS)}`] : []
  },
}
