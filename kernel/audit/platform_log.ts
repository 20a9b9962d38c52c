import { database } from '../database/client.ts'
import { beforeCommit } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, asPlatform } from '../tenancy/context.ts'
import { chainedRow, EMPTY_PLATFORM_HASH, type PlatformEntry } from './platform_chain.ts'
import type { AuditVerification } from './verify.ts'

const PAGE = 2000

/** Something that happened above the tenants: a sign-in, a reset, what a platform admin did. */
export interface PlatformEvent {
  /** Name of the admin who did it, or e-mail of whom it was tried for. */
  actor: string
  /** Permanent name: `sign_in`, `plugin_disabled`. */
  event: string
  tenantId?: number | null
  /** JSON values; no secrets, because the log is kept forever. */
  detail?: Record<string, unknown>
}

interface Head {
  entries: number | string
  hash: string
}

async function append(entry: PlatformEntry): Promise<void> {
  await asPlatform(async () => {
    const head = (await database().from('platform_heads').where('id', 1).forUpdate().first()) as Head
    const row = chainedRow(head.hash, entry)
    await database().insertQuery().table('platform_events').insert(row)
    await database().from('platform_heads').where('id', 1).update({ entries: Number(head.entries) + 1, hash: row.hash })
  })
}

/**
 * Writes an event into the platform's own log, with the address that it came from. The log is append-only and chained
 * by hashes. Inside a transaction the entry is written last and stands or falls with it.
 */
export async function recordPlatformEvent({ actor, event, tenantId = null, detail = {} }: PlatformEvent): Promise<void> {
  const { origin, actor: who } = ambient()
  const entry: PlatformEntry = {
    at: nowInstant(),
    actor_kind: who.kind,
    actor: actor.slice(0, 191),
    event: event.slice(0, 64),
    tenant_id: tenantId,
    detail: JSON.stringify({ ...detail, address: origin?.address ?? null }),
  }
  await beforeCommit(() => append(entry))
}

/** Recomputes the platform's chain from its first entry to its head. */
export async function verifyPlatformLog(): Promise<AuditVerification> {
  return asPlatform(async () => {
    let [last, entries, previous] = [0, 0, EMPTY_PLATFORM_HASH]
    for (;;) {
      const rows = (await database().from('platform_events').where('id', '>', last).orderBy('id').limit(PAGE)) as (PlatformEntry & { id: number; hash: string; previous_hash: string })[]
      for (const row of rows) {
        if (row.previous_hash !== previous) return { entries, fault: `an entry before number ${entries + 1} is missing or was changed` }
        if (row.hash !== chainedRow(previous, row).hash) return { entries, fault: `entry ${entries + 1} was changed` }
        ;[last, entries, previous] = [Number(row.id), entries + 1, row.hash]
      }
      if (rows.length < PAGE) break
    }
    const head = (await database().from('platform_heads').where('id', 1).first()) as Head
    if (Number(head.entries) === entries && head.hash === previous) return { entries, fault: null }
    return { entries, fault: `the head stands at entry ${head.entries}, the log ends at ${entries}` }
  })
}
