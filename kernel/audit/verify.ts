import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { EMPTY_HASH, hashOf, type ChainedEntry } from './chain.ts'

const PAGE = 2000

type StoredEntry = ChainedEntry & { hash: string; previous_hash: string }

/** What a verification found: how many entries stand, and the first fault in words. */
export interface AuditVerification {
  entries: number
  fault: string | null
}

const whole = (value: number | string | null) => (value === null ? null : Number(value))

function normalized(row: StoredEntry): StoredEntry {
  return { ...row, tenant_id: Number(row.tenant_id), sequence: Number(row.sequence), actor_id: whole(row.actor_id), record_id: whole(row.record_id) }
}

/** Recomputes the ambient tenant's chain from its first entry to its head. */
export async function verifyAuditLog(): Promise<AuditVerification> {
  const tenantId = currentTenantId()
  let previous = EMPTY_HASH
  let sequence = 0
  for (;;) {
    const rows = (await database()
      .from('audit_entries')
      .where('tenant_id', tenantId)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(PAGE)) as StoredEntry[]
    for (const row of rows.map(normalized)) {
      sequence++
      if (row.sequence !== sequence) return { entries: sequence - 1, fault: `entry ${sequence} is missing` }
      if (row.previous_hash !== previous || row.hash !== hashOf(previous, row)) return { entries: sequence - 1, fault: `entry ${sequence} was changed` }
      previous = row.hash
    }
    if (rows.length < PAGE) break
  }
  const head = (await database().from('audit_heads').where('tenant_id', tenantId).first()) as { sequence: number; hash: string } | null
  const expected = { sequence: Number(head?.sequence ?? 0), hash: head?.hash ?? EMPTY_HASH }
  if (expected.sequence !== sequence || expected.hash !== previous) {
    return { entries: sequence, fault: `the head stands at entry ${expected.sequence}, the log ends at ${sequence}` }
  }
  return { entries: sequence, fault: null }
}
