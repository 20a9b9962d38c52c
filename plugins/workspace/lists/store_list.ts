import { currentTenantId, database, defineList, type ListQuery, type PostalAddress } from '@benchpin/kernel'

function placeOf(value: unknown): string | null {
  const address = (typeof value === 'string' ? JSON.parse(value) : value) as PostalAddress | null
  return address ? `${address.city}, ${address.region}` : null
}

/** The address is JSON, whose letters MariaDB takes as they are written: they are compared small. */
function narrowByWords(query: ListQuery, text: string): void {
  for (const column of ['stores.name', 'stores.code', 'stores.phone', 'stores.email']) query.orWhere(column, 'like', `%${text}%`)
  query.orWhereRaw('lower(stores.address) like ?', [`%${text.toLowerCase()}%`])
}

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** The locations of the organization. */
export const storeList = defineList({
  id: 'workspace.stores',
  title: 'Stores',
  columns: [
    { key: 'name', label: 'Store', type: 'text', sort: 'stores.name' },
    { key: 'code', label: 'Code', type: 'code', sort: 'stores.code' },
    { key: 'place', label: 'Place', type: 'text' },
    { key: 'phone', label: 'Phone', type: 'text' },
    { key: 'email', label: 'E-mail', type: 'text', hidden: true },
    { key: 'timeZone', label: 'Time zone', type: 'text', sort: 'stores.time_zone', hidden: true },
    { key: 'state', label: 'State', type: 'state', sort: 'stores.active' },
  ],
  filters: [
    {
      key: 'state',
      label: 'State',
      type: 'options',
      options: [{ value: 'open', label: 'Open' }, { value: 'closed', label: 'Closed' }],
      apply: (query, value) => void query.whereIn('stores.active', value.split(',').map((state) => (state === 'open' ? 1 : 0))),
    },
  ],
  defaultSort: 'name',
  tieBreaker: 'stores.id',
  query: () => database().from('stores').where('stores.tenant_id', currentTenantId()),
  select: ['stores.id', 'stores.name', 'stores.code', 'stores.address', 'stores.phone', 'stores.email', 'stores.time_zone', 'stores.active'],
  search: (query, text) => void query.where((either) => narrowByWords(either as ListQuery, text)),
  rows: (records) =>
    records.map((record) => ({
      id: Number(record.id),
      href: `/settings/stores/${Number(record.id)}`,
      values: {
        name: String(record.name),
        code: String(record.code),
        place: placeOf(record.address),
        phone: words(record.phone),
        email: words(record.email),
        timeZone: String(record.time_zone),
        state: record.active ? { label: 'Open', tone: 'success' } : { label: 'Closed', tone: 'neutral' },
      },
    })),
  empty: { text: 'Each store has its own address, taxes, numbers and settings.', action: { label: 'Add store', href: '/settings/stores/new' }, help: 'workspace/stores' },
})
