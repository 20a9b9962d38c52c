import { currentTenantId, database, defineList, type ListDefinition, type ListRow } from '@benchpin/kernel'

const rowOf = (record: Record<string, unknown>): ListRow => ({
  id: Number(record.contact_id),
  peek: 'contacts.contact',
  href: `/contacts/${Number(record.contact_id)}?tab=tab_points`,
  values: { customer: String(record.display_name), lastActivity: String(record.last_activity), points: Number(record.points), worth: Number(record.worth) },
})

/** Customers with points, most first. */
export const pointsList: ListDefinition = defineList({
  id: 'loyalty.points',
  title: 'Loyalty points',
  columns: [
    { key: 'customer', label: 'Customer', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'lastActivity', label: 'Last activity', type: 'date', sort: 'loyalty_accounts.last_activity' },
    { key: 'points', label: 'Points', type: 'number', sort: 'loyalty_accounts.points' },
    { key: 'worth', label: 'Worth', type: 'money', sort: 'loyalty_accounts.worth', total: 'loyalty_accounts.worth' },
  ],
  filters: [],
  defaultSort: '-worth',
  tieBreaker: 'loyalty_accounts.id',
  query: () =>
    database()
      .from('loyalty_accounts')
      .join('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', 'loyalty_accounts.tenant_id').andOn('contacts_contacts.id', 'loyalty_accounts.contact_id'))
      .where('loyalty_accounts.tenant_id', currentTenantId()),
  select: ['loyalty_accounts.*', 'contacts_contacts.display_name'],
  search: (query, text) => void query.where('contacts_contacts.display_name', 'like', `%${text.replaceAll(/[\\%_]/g, '')}%`),
  rows: async (records) => (records as Record<string, unknown>[]).map(rowOf),
  empty: { text: 'Customers appear here with the first points that they earn.', help: 'loyalty/loyalty_points' },
})
