import { currentTenantId, database, type BusinessDate } from '@benchpin/kernel'

async function lastDates(table: string, contactIds: readonly number[]): Promise<[number, BusinessDate][]> {
  const rows = (await database()
    .from(table)
    .where('tenant_id', currentTenantId())
    .whereIn('contact_id', [...contactIds])
    .groupBy('contact_id')
    .select('contact_id')
    .max('date as last')) as { contact_id: number | string; last: string }[]
  return rows.map(({ contact_id, last }) => [Number(contact_id), last])
}

/** When each customer last had a document or a payment. */
export async function lastActivity(contactIds: readonly number[]): Promise<Map<number, BusinessDate>> {
  if (contactIds.length === 0) return new Map()
  const last = new Map<number, BusinessDate>()
  for (const table of ['receivables_open_items', 'receivables_payments']) {
    for (const [contactId, date] of await lastDates(table, contactIds)) {
      const known = last.get(contactId)
      if (!known || date > known) last.set(contactId, date)
    }
  }
  return last
}
