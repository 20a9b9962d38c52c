import { database } from '../database/client.ts'
import { isDuplicateKey, isStillReferenced } from '../database/engine_errors.ts'
import { RecordNotFoundError } from '../database/errors.ts'
import { models } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'
import type { AnyTenantModel } from '../models/tenant_model.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { useCase } from '../use_cases/use_case.ts'
import { RestoreRefusedError } from './errors.ts'

interface StoredAuditEntry {
  sequence: number
  operation: string
  entity: string
  record_id: number | null
  before_json: string | null
}

type Attributes = Record<string, unknown>

const NOT_WRITABLE = new Set(['id', 'version', 'tenantId', 'createdAt', 'updatedAt'])

function modelOf(table: string): AnyTenantModel {
  for (const { value } of pluginHost().contributions.all(models)) {
    const found = value.find(({ model }) => model.table === table)
    if (found) return found.model
  }
  throw new RestoreRefusedError(`Records of "${table}" are not restored: its plugin is not loaded.`)
}

async function refuseWhereNotRestorable(model: AnyTenantModel, attributes: Attributes): Promise<void> {
  const { restorable = false, noun } = model.declaration
  const reason = typeof restorable === 'function' ? await restorable(attributes as never) : restorable ? null : `A ${noun} has postings or rights behind it, so it is changed on its own page, not from the log.`
  if (reason) throw new RestoreRefusedError(reason)
}

/** The attributes that may be written back; secrets were never in the log, and stay as they are. */
function writable(model: AnyTenantModel, attributes: Attributes): Attributes {
  const { columns } = model.declaration
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !NOT_WRITABLE.has(name) && name in columns && !columns[name]?.secret))
}

async function undoUpdate(model: AnyTenantModel, id: number, before: Attributes): Promise<void> {
  const record = await model.query().where('id', id).first()
  if (!record) throw new RestoreRefusedError(`This ${model.declaration.noun} was deleted later. Restore the deletion first.`)
  await refuseWhereNotRestorable(model, record.$attributes)
  await record.merge(writable(model, before)).save()
}

async function undoDelete(model: AnyTenantModel, id: number, before: Attributes): Promise<void> {
  if (await model.query().where('id', id).first()) throw new RestoreRefusedError(`This ${model.declaration.noun} exists again already.`)
  await refuseWhereNotRestorable(model, before)
  const record = new model()
  record.merge({ ...writable(model, before), id } as never, true)
  try {
    await record.save()
  } catch (error) {
    if (isDuplicateKey(error)) throw new RestoreRefusedError(`Another ${model.declaration.noun} has taken its number or name since.`)
    if (isStillReferenced(error)) throw new RestoreRefusedError(`What this ${model.declaration.noun} belongs to no longer exists. Restore that first.`)
    throw error
  }
}

/**
 * Undoes one update or delete of one record from its entry in the audit log: the update's own fields go back, a
 * deleted record returns under its id. Later changes of other fields stay. It adds an entry of its own.
 *
 * @throws RestoreRefusedError with the reason in words
 */
export async function restoreFromAudit(sequence: number): Promise<void> {
  await useCase('kernel.restore_from_audit', async () => {
    const entry = (await database()
      .from('audit_entries')
      .where('tenant_id', currentTenantId())
      .where('sequence', sequence)
      .first()) as StoredAuditEntry | null
    if (!entry) throw new RecordNotFoundError('The audit entry')
    if (!entry.before_json || entry.record_id === null) throw new RestoreRefusedError('Only updates and deletes can be undone from the log.')
    const model = modelOf(entry.entity)
    const before = JSON.parse(entry.before_json) as Attributes
    const id = Number(entry.record_id)
    if (entry.operation === 'delete') await undoDelete(model, id, before)
    else await undoUpdate(model, id, before)
    await bumpTenantRevision()
    return { id }
  })
}
