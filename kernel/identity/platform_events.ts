import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, asPlatform } from '../tenancy/context.ts'

/** Something that happened above the tenants: a sign-in, a reset, what a platform admin did. */
export interface PlatformEvent {
  /** E-mail of whoever did it, or of whom it was tried for. */
  actor: string
  /** Permanent name: `sign_in`, `sign_in_failed`. */
  event: string
  tenantId?: number | null
  detail?: Record<string, string | number | boolean | null>
}

/** Writes an event into the platform's own log, with the address that it came from. */
export async function recordPlatformEvent({ actor, event, tenantId = null, detail = {} }: PlatformEvent): Promise<void> {
  const { origin } = ambient()
  const row = {
    at: nowInstant(),
    actor: actor.slice(0, 191),
    event,
    tenant_id: tenantId,
    detail: JSON.stringify({ ...detail, address: origin?.address ?? null }),
  }
  await asPlatform(async () => database().insertQuery().table('platform_events').insert(row))
}
