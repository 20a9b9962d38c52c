import { currentTenantId, database, defineList, narrowBySearch } from '@benchpin/kernel'
import { roleWords, rolesOf } from '../services/detail_line.ts'
import { CONTACT_SOURCE } from '../services/search_source.ts'

const FLAGS = { customer: 'is_customer', vendor: 'is_vendor', partner: 'is_partner' } as const

const words = (value: unknown) => (typeof value === 'string' ? value : null)

/** The list of all contacts. */
export const contactList = defineList({
  id: 'contacts.contacts',
  title: 'Contacts',
  columns: [
    { key: 'name', label: 'Name', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'roles', label: 'Roles', type: 'text' },
    { key: 'phone', label: 'Phone', type: 'text' },
    { key: 'email', label: 'E-mail', type: 'text', sort: 'contacts_contacts.email' },
    { key: 'city', label: 'City', type: 'text', sort: 'contacts_contacts.city' },
    { key: 'taxExempt', label: 'Tax exempt', type: 'boolean', sort: 'contacts_contacts.tax_exempt', hidden: true },
    { key: 'added', label: 'Added', type: 'instant', sort: 'contacts_contacts.created_at', hidden: true },
  ],
  filters: [
    {
      key: 'role',
      label: 'Role',
      type: 'options',
      options: [
        { value: 'customer', label: 'Customer' },
        { value: 'vendor', label: 'Vendor' },
        { value: 'partner', label: 'Partner' },
        { value: 'none', label: 'No role yet' },
      ],
      apply(query, value) {
        query.where((either) => {
          for (const role of value.split(',')) {
            if (role === 'none') either.orWhere((none) => void none.where('is_customer', 0).where('is_vendor', 0).where('is_partner', 0))
            else if (role in FLAGS) either.orWhere(FLAGS[role as keyof typeof FLAGS], 1)
          }
        })
      },
    },
    {
      key: 'taxExempt',
      label: 'Tax exempt',
      type: 'options',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
      apply(query, value) {
        if (value === 'yes' || value === 'no') query.where('tax_exempt', value === 'yes' ? 1 : 0)
      },
    },
    { key: 'city', label: 'City', type: 'text', apply: (query, value) => void query.where('city', 'like', `${value.replace(/[%_]/g, '')}%`) },
  ],
  defaultSort: 'name',
  tieBreaker: 'contacts_contacts.id',
  query: () => database().from('contacts_contacts').where('contacts_contacts.tenant_id', currentTenantId()),
  select: ['id', 'display_name', 'is_customer', 'is_vendor', 'is_partner', 'phone', 'email', 'city', 'tax_exempt', 'created_at'],
  search: (query, text) => narrowBySearch(query, 'contacts_contacts.id', CONTACT_SOURCE, text),
  rows: (records) =>
    records.map((record) => {
      const roles = rolesOf({ isCustomer: Boolean(record.is_customer), isVendor: Boolean(record.is_vendor), isPartner: Boolean(record.is_partner) })
      return {
        id: Number(record.id),
        peek: 'contacts.contact',
        href: `/contacts/${Number(record.id)}`,
        values: {
          name: words(record.display_name),
          roles: roleWords(roles),
          phone: words(record.phone),
          email: words(record.email),
          city: words(record.city),
          taxExempt: Boolean(record.tax_exempt),
          added: words(record.created_at),
        },
      }
    }),
  empty: {
    text: 'Everybody the store deals with: customers, vendors and partners on one list.',
    action: { label: 'Add contact', href: '/contacts/new' },
    help: 'contacts/contacts',
  },
})
