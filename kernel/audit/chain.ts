import { createHash } from 'node:crypto'

/** The columns of an audit entry that its hash covers, in the order in which they are hashed. */
export interface ChainedEntry {
  tenant_id: number
  sequence: number
  at: string
  actor_kind: string
  actor_id: number | null
  actor_name: string
  address: string | null
  request_id: string | null
  operation: string
  entity: string
  record_id: number | null
  title: string
  before_json: string | null
  after_json: string | null
}

/** What stands before the first entry of a chain. */
export const EMPTY_HASH = '0'.repeat(64)

/**
 * Hash of an entry: SHA-256 over the hash before it and all its columns. Who changes, removes or adds an entry
 * must rewrite all that follow, and the head.
 */
export function hashOf(previous: string, entry: ChainedEntry): string {
  const content = JSON.stringify([
    entry.tenant_id,
    entry.sequence,
    entry.at,
    entry.actor_kind,
    entry.actor_id,
    entry.actor_name,
    entry.address,
    entry.request_id,
    entry.operation,
    entry.entity,
    entry.record_id,
    entry.title,
    entry.before_json,
    entry.after_json,
  ])
  return createHash('sha256').update(previous).update(content).digest('hex')
}
