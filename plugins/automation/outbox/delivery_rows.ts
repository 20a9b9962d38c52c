import { currentTenantId, database } from '@benchpin/kernel'

/** A delivery as the database keeps it. */
export interface DeliveryRow {
  id: number
  delivery_key: string
  event: string
  listener: string
  aggregate: string
  payload: string
  published_at: string
  due_at: string | null
  attempts: number
  last_error: string | null
  last_tried_at: string | null
  claim: string | null
  claimed_until: string | null
}

/** All deliveries of the ambient tenant, as a query to narrow down. */
export function deliveryRows() {
  return database().from('outbox_deliveries').where('outbox_deliveries.tenant_id', currentTenantId())
}
