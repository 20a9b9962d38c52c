import { isDeepStrictEqual } from 'node:util'
import { isDuplicateKey, isStillReferenced } from '../database/engine_errors.ts'
import { attributesForAudit } from '../models/audit_attributes.ts'
import type { AnyTenantModel, RestoreContext } from '../models/tenant_model.ts'
import { RestoreRefusedError } from './errors.ts'
import { modelOfTable, targetOf } from './known_models.ts'
import type { RestoreStep } from './restore_plan.ts'
import { lastEntryOf, type Attributes } from './stored_entry.ts'

const NOT_WRITABLE = new Set(['id', 'version', 'tenantId', 'createdAt', 'updatedAt'])

type TenantInstance = InstanceType<AnyTenantModel>

/** Whether there was anything to undo: a bulk change leaves alone what has been changed since. */
export type Undone = 'done' | 'changed_since'

async function refuseWhereNotRestorable({ known: { model }, together }: RestoreStep, attributes: Attributes, operation: RestoreContext['operation']): Promise<void> {
  const { restorable = false, noun } = model.declaration
  if (restorable === true) return
  const words = typeof restorable === 'function' ? await restorable(attributes as never, { operation, together }) : restorable
  const reason = words === false ? `A ${noun} has postings or rights behind it, so it is changed on its own page, not from the log.` : words
  if (reason) throw new RestoreRefusedError(reason)
}

/** The attributes that may be written back; secrets were never in the log, and stay as they are. */
function writable({ known: { model }, before }: RestoreStep): Attributes {
  const { columns } = model.declaration
  return Object.fromEntries(Object.entries(before).filter(([name]) => !NOT_WRITABLE.has(name) && name in columns && !columns[name]?.secret))
}

const asLogged = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

async function whoChanged(step: RestoreStep): Promise<string> {
  const last = await lastEntryOf(step.entry.entity, step.recordId, ['update', 'restore'])
  return last ? `${last.actorName} changed it again (entry ${last.sequence})` : 'it was changed again'
}

async function undoUpdate(step: RestoreStep, whole: boolean): Promise<Undone> {
  const { model } = step.known
  const { noun } = model.declaration
  const record = (await model.query().where('id', step.recordId).first()) as TenantInstance | null
  if (!record) {
    if (whole) return 'changed_since'
    throw new RestoreRefusedError(`This ${noun} was deleted later. Restore the deletion first.`)
  }
  await refuseWhereNotRestorable(step, record.$attributes, 'update')
  const back = writable(step)
  if (Object.keys(back).length === 0) throw new RestoreRefusedError('Only secrets were changed here, and the log never holds a secret. Enter it again on its own page.')
  const now = asLogged(attributesForAudit(record, record.$attributes, Object.keys(back))) as Attributes
  const moved = Object.keys(back).some((name) => !isDeepStrictEqual(now[name], asLogged(step.entry.after?.[name])))
  if (moved && whole) return 'changed_since'
  if (moved) throw new RestoreRefusedError(`This ${noun} has a newer version of these fields: ${await whoChanged(step)}. Undo that change first.`)
  await (record.merge(back as never) as TenantInstance).save()
  return 'done'
}

/** Refuses where what the record belongs to is gone, and says how to get that back. */
async function requireParents(step: RestoreStep, back: Attributes): Promise<void> {
  for (const [name, value] of Object.entries(back)) {
    const table = typeof value === 'number' ? targetOf(step.known, name) : undefined
    const parent = table ? modelOfTable(table) : null
    if (!parent || (await parent.model.query().where('id', Number(value)).first())) continue
    const deletion = await lastEntryOf(parent.model.table, Number(value), ['delete'])
    const own = `What this ${step.known.model.declaration.noun} belongs to no longer exists`
    throw new RestoreRefusedError(deletion ? `${own}: the ${parent.model.declaration.noun} ${deletion.title} was deleted (entry ${deletion.sequence}). Restore that first.` : `${own}. Restore that first.`)
  }
}

async function undoDelete(step: RestoreStep): Promise<Undone> {
  const { model } = step.known
  const { noun } = model.declaration
  if (await model.query().where('id', step.recordId).first()) throw new RestoreRefusedError(`This ${noun} exists again already.`)
  await refuseWhereNotRestorable(step, step.before, 'delete')
  if (Object.values(model.declaration.columns).some(({ secret, optional }) => secret && !optional)) {
    throw new RestoreRefusedError(`A ${noun} holds a secret, and the log never does. Enter it again on its own page.`)
  }
  const back = writable(step)
  await requireParents(step, back)
  const record = new model() as TenantInstance
  record.merge({ ...back, id: step.recordId } as never, true)
  try {
    await record.save()
  } catch (error) {
    if (isDuplicateKey(error)) throw new RestoreRefusedError(`Another ${noun} has taken its number or name since.`)
    if (isStillReferenced(error)) throw new RestoreRefusedError(`What this ${noun} belongs to no longer exists. Restore that first.`)
    throw error
  }
  return 'done'
}

/** A record that a bulk change had added goes again; unless something else has come to use it. */
async function undoCreate(step: RestoreStep): Promise<Undone> {
  const record = (await step.known.model.query().where('id', step.recordId).first()) as TenantInstance | null
  if (!record) return 'changed_since'
  await refuseWhereNotRestorable(step, record.$attributes, 'update')
  await record.delete()
  return 'done'
}

/**
 * Undoes one step of a plan.
 *
 * @param whole - the step is part of a bulk change: what was changed since stays as it is
 * @throws RestoreRefusedError with the reason in words
 */
export async function undo(step: RestoreStep, whole: boolean): Promise<Undone> {
  if (step.entry.operation === 'delete') return undoDelete(step)
  return step.entry.operation === 'create' ? undoCreate(step) : undoUpdate(step, whole)
}
