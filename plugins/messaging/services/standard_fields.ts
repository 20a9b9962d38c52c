import { findRecord, Store, tenantState } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import type { MergeData, MergeField } from '../points.ts'

/** Fields that every template has. */
export const standardFields: MergeField[] = [
  { key: 'customer_first_name', label: 'Customer’s first name', type: 'text', example: 'Ana' },
  { key: 'customer_name', label: 'Customer’s name', type: 'text', example: 'Ana Reyes' },
  { key: 'store_name', label: 'Store', type: 'text', example: 'Main Street' },
  { key: 'store_phone', label: 'Store’s phone', type: 'text', example: '(904) 555-0100' },
  { key: 'organization', label: 'Your business', type: 'text', example: 'Harbor & Vine Jewelers' },
]

/** The values of the standard fields for somebody in a store. */
export async function standardData({ contactId, name, storeId }: { contactId: number | null; name: string | null; storeId: number | null }): Promise<MergeData> {
  const contact = contactId === null ? null : await findContact(contactId)
  const store = storeId === null ? null : await findRecord(Store, storeId)
  const { name: organization } = await tenantState()
  return {
    customer_first_name: contact?.firstName ?? contact?.displayName ?? name,
    customer_name: contact?.displayName ?? name,
    store_name: store?.name ?? organization,
    store_phone: store?.phone ?? null,
    organization,
  }
}
