import { createHash } from 'node:crypto'

/** What stands before the first entry of the platform's log. */
export const EMPTY_PLATFORM_HASH = '0'.repeat(64)

/** The columns of the platform's log that its hash covers. */
export interface PlatformEntry {
  at: string
  actor_kind: string | null
  actor: string
  event: string
  tenant_id: number | null
  detail: string
}

/**
 * An entry with its place in the chain: SHA-256 over the hash before it and all its columns. Who changes, removes or
 * adds an entry must rewrite all that follow, and the head.
 */
export function chainedRow<Entry extends PlatformEntry>(previous: string, entry: Entry): Entry & { previous_hash: string; hash: string } {
  const tenant = entry.tenant_id === null ? null : Number(entry.tenant_id)
  const content = JSON.stringify([entry.at, entry.actor_kind, entry.actor, entry.event, tenant, entry.detail])
  return { ...entry, previous_hash: previous, hash: createHash('sha256').update(previous).update(content).digest('hex') }
}
