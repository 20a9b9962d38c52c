import { transaction } from '../database/transaction.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { tellList } from '../editable_lists/tell_list.ts'
import { useCase } from '../use_cases/use_case.ts'
import { RestoreRefusedError } from './errors.ts'
import { recordAudit } from './record_audit.ts'
import { restorePlan, UNDOABLE_EVENTS, type RestoreStep } from './restore_plan.ts'
import { storedEntry, type StoredEntry } from './stored_entry.ts'
import { undo } from './undo.ts'

/** One record that a restore touches. */
export interface RestoredRecord {
  /** Entry of the log that is undone for it. */
  sequence: number
  operation: 'create' | 'update' | 'delete'
  /** Table of the record. */
  entity: string
  noun: string
  title: string
  /** It comes along with the one that was asked for. */
  together: boolean
}

/** What a restore would do. */
export interface RestorePreview {
  /** Why it is refused, in words; null where it goes through. */
  refusal: string | null
  records: RestoredRecord[]
  /** Records of a bulk change that were changed again since: they stay as they are. */
  changedSince: number
}

/** Ends the trial run of a preview, so that nothing of it stays. */
class TrialOver extends Error {}

function told({ entry, known, together }: RestoreStep): RestoredRecord {
  return { sequence: entry.sequence, operation: entry.operation as RestoredRecord['operation'], entity: entry.entity, noun: known.model.declaration.noun, title: entry.title, together }
}

async function undoAll(entry: StoredEntry, steps: RestoreStep[]): Promise<Omit<RestorePreview, 'refusal'>> {
  const whole = UNDOABLE_EVENTS.has(entry.entity)
  const records: RestoredRecord[] = []
  let changedSince = 0
  for (const step of steps) {
    if ((await undo(step, whole)) === 'done') records.push(told(step))
    else changedSince++
  }
  if (records.length === 0) throw new RestoreRefusedError('Everything of this was changed again since, so there is nothing to put back.')
  return { records, changedSince }
}

/**
 * Undoes an update, a delete or a bulk change from its entry in the audit log. An update's own fields go back, later changes of
 * other fields stay; a deleted record returns under its id, with the child records and links that went with it. All or
 * nothing, with entries of its own.
 *
 * @throws RestoreRefusedError with the reason in words
 */
export async function restoreFromAudit(sequence: number): Promise<{ restored: number }> {
  return useCase('kernel.restore_from_audit', async () => {
    const entry = await storedEntry(sequence)
    const steps = await restorePlan(entry)
    const { records } = await undoAll(entry, steps)
    if (entry.entity === 'list_maintenance') await tellList(String(entry.after?.list), steps)
    recordAudit({ operation: 'restore', entity: entry.entity, recordId: entry.recordId, title: entry.title, before: null, after: { entry: sequence, records: records.length } })
    await bumpTenantRevision()
    return { restored: records.length }
  })
}

/**
 * What restoring an entry would do, or why it is refused. It is tried in a transaction that is rolled back, so that the answer
 * is the very one that the restore gives.
 *
 * @throws RecordNotFoundError where there is no such entry
 */
export async function previewRestore(sequence: number): Promise<RestorePreview> {
  const entry = await storedEntry(sequence)
  const preview: RestorePreview = { refusal: null, records: [], changedSince: 0 }
  try {
    const steps = await restorePlan(entry)
    preview.records = steps.map(told)
    await transaction(async () => {
      Object.assign(preview, await undoAll(entry, steps))
      throw new TrialOver()
    })
  } catch (error) {
    if (error instanceof RestoreRefusedError) preview.refusal = error.message
    else if (!(error instanceof TrialOver)) throw error
  }
  return preview
}
