import { currentTenantId, database } from '@benchpin/kernel'
import { defineReport, tableSource } from '@benchpin/plugins/reports'
import { VIEW } from '../services/names.ts'

/** What the store owes in points, customer by customer. Its total is the balance of the ledger's account. */
export const liabilityReport = defineReport<Record<string, never>>({
  id: 'loyalty.liability',
  title: 'Loyalty points owed',
  description: 'The points of every customer and what they are worth. The total stands in the books as Loyalty points owed.',
  group: 'Customers',
  permission: VIEW,
  filters: [],
  columns: [
    { key: 'customer', label: 'Customer', type: 'text', peek: { type: 'contacts.contact', idKey: 'contactId' } },
    { key: 'lastActivity', label: 'Last activity', type: 'date' },
    { key: 'points', label: 'Points', type: 'integer', total: 'sum' },
    { key: 'worth', label: 'Worth', type: 'money', total: 'sum' },
  ],
  query: () =>
    tableSource({
      query: () =>
        database()
          .from('loyalty_accounts')
          .join('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', 'loyalty_accounts.tenant_id').andOn('contacts_contacts.id', 'loyalty_accounts.contact_id'))
          .where('loyalty_accounts.tenant_id', currentTenantId()),
      select: ['loyalty_accounts.contact_id', 'contacts_contacts.display_name', 'loyalty_accounts.points', 'loyalty_accounts.worth', 'loyalty_accounts.last_activity'],
      key: 'loyalty_accounts.id',
      order: '-worth',
      sort: { worth: 'loyalty_accounts.worth', points: 'loyalty_accounts.points', lastActivity: 'loyalty_accounts.last_activity' },
      totals: { worth: 'loyalty_accounts.worth', points: 'loyalty_accounts.points' },
      rows: (records) =>
        records.map((record) => ({
          contactId: Number(record.contact_id),
          customer: String(record.display_name),
          lastActivity: String(record.last_activity),
          points: Number(record.points),
          worth: Number(record.worth),
        })),
    }),
  empty: 'No customer has points yet.',
})
