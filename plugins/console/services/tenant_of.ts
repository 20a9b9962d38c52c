import { asPlatform, database, RecordNotFoundError, type TenantStatus } from '@benchpin/kernel'

/** A tenant as the console's pages head it. */
export interface TenantHead {
  id: number
  slug: string
  name: string
  status: TenantStatus
  statusReason: string | null
  statusSince: string | null
  currency: string
  timeZone: string
  createdAt: string
}

/**
 * A tenant by its id.
 *
 * @throws RecordNotFoundError
 */
export async function tenantOf(id: number): Promise<TenantHead> {
  const row = (await asPlatform(() => database().from('tenants').where('id', id).first())) as
    | { id: number; slug: string; name: string; status: TenantStatus; status_reason: string | null; status_since: string | null; currency: string; time_zone: string; created_at: string }
    | null
  if (!row) throw new RecordNotFoundError('The organization')
  return {
    id: Number(row.id),
    slug: row.slug,
    name: row.name,
    status: row.status,
    statusReason: row.status_reason,
    statusSince: row.status_since,
    currency: row.currency,
    timeZone: row.time_zone,
    createdAt: row.created_at,
  }
}
