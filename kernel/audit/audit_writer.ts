import { batches } from '../database/batches.ts'
import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, currentTenantId } from '../tenancy/context.ts'
import type { AuditDraft } from './audit_draft.ts'
import { EMPTY_HASH, hashOf, type ChainedEntry } from './chain.ts'

/** Locks the tenant's chain head and tells where the chain stands. */
async function lockHead(tenantId: number): Promise<{ sequence: number; hash: string }> {
  const read = () => database().from('audit_heads').where('tenant_id', tenantId).forUpdate().first()
  const head = (await read()) as { sequence: number | string; hash: string } | null
  if (head) return { sequence: Number(head.sequence), hash: head.hash }
  await database().insertQuery().table('audit_heads').insert({ tenant_id: tenantId, sequence: 0, hash: EMPTY_HASH })
  return { sequence: 0, hash: EMPTY_HASH }
}

/**
 * Writes the transaction's entries at the end of the tenant's chain. Called last in every transaction, because
 * whoever holds the head makes all other writers of the tenant wait.
 */
export async function writeAuditEntries(drafts: readonly AuditDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const tenantId = currentTenantId()
  const { actor, origin } = ambient()
  let { sequence, hash } = await lockHead(tenantId)
  const at = nowInstant()
  const rows = drafts.map((draft) => {
    const entry: ChainedEntry = {
      tenant_id: tenantId,
      sequence: ++sequence,
      at,
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      address: origin?.address ?? null,
      request_id: origin?.id ?? null,
      operation: draft.operation,
      entity: draft.entity,
      record_id: draft.recordId,
      title: draft.title.slice(0, 200),
      before_json: draft.before === null ? null : JSON.stringify(draft.before),
      after_json: draft.after === null ? null : JSON.stringify(draft.after),
    }
    const previous = hash
    hash = hashOf(previous, entry)
    return { ...entry, previous_hash: previous, hash }
  })
  for (const batch of batches(rows)) await database().insertQuery().table('audit_entries').multiInsert(batch)
  await database().from('audit_heads').where('tenant_id', tenantId).update({ sequence, hash })
}
