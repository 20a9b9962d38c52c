import { can, currentTenantId, database, describeDifferences, lookingAs, pluginHost, models, previewRestore, storedEntry, type RestorePreview } from '@benchpin/kernel'
import { entityWords, operationWord } from '../lists/audit_list.ts'
import type { AuditEntryView } from '../screen_props.ts'

/** Where the record of an entry has a list of all its changes. */
function historyHref(entity: string, recordId: number | null): string | null {
  if (recordId === null) return null
  const isRecord = pluginHost().contributions.all(models).some(({ value }) => value.some(({ model }) => model.table === entity))
  return isRecord ? `/settings/audit?entity=${entity}&record=${recordId}` : null
}

async function restoreOf(sequence: number, operation: string): Promise<RestorePreview | null> {
  if (lookingAs() !== null || operation === 'create' || operation === 'restore' || !(await can('kernel.audit.restore'))) return null
  const preview = await previewRestore(sequence)
  // An event of which there is nothing to undo needs no refusal either.
  return operation === 'event' && preview.records.length === 0 ? null : preview
}

/**
 * One entry with what it changed, and what restoring it would do.
 *
 * @throws RecordNotFoundError
 */
export async function auditEntry(sequence: number): Promise<AuditEntryView> {
  const entry = await storedEntry(sequence)
  const row = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('sequence', sequence).select('address', 'hash').first()) as { address: string | null; hash: string }
  const { at, actorName, requestId, operation, entity, recordId, title } = entry
  return {
    sequence,
    at,
    actor: actorName,
    address: row.address,
    requestId,
    operation,
    operationWord: operationWord(operation),
    record: entityWords(entity),
    recordId,
    title,
    differences: await describeDifferences(entry),
    hash: row.hash,
    historyHref: historyHref(entity, recordId),
    restore: await restoreOf(sequence, operation),
  }
}
