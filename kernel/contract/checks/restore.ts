import { database } from '../../database/client.ts'
import { isStillReferenced } from '../../database/engine_errors.ts'
import { models, type ModelContribution } from '../../host/kernel_points.ts'
import { restoreFromAudit } from '../../audit/restore.ts'
import type { AnyTenantModel } from '../../models/tenant_model.ts'
import { currentTenantId } from '../../tenancy/context.ts'
import type { Finding } from '../contract_check.ts'
import { fault, note } from '../findings.ts'
import { changedValue } from '../run/changed_value.ts'
import type { KernelCheck } from '../run/kernel_check.ts'

type Row = Record<string, unknown>

const KEPT_APART = new Set(['version', 'updated_at', 'created_at'])
const REFUSED = 'E_RESTORE_REFUSED'

/** The row as the database has it, without what every save stamps anew. */
async function rowOf(model: AnyTenantModel, id: number): Promise<string | null> {
  const row = (await database().from(model.table).where('tenant_id', currentTenantId()).where('id', id).first()) as Row | null
  return row && JSON.stringify(Object.entries(row).filter(([name]) => !KEPT_APART.has(name)).sort())
}

async function newestEntry(model: AnyTenantModel, id: number): Promise<number> {
  const entry = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('entity', model.table).where('record_id', id).orderBy('sequence', 'desc').first()) as { sequence: number | string } | null
  return Number(entry?.sequence ?? 0)
}

/** Undoes the newest change of a record; gives the reason where the model refuses it. */
async function undo(model: AnyTenantModel, id: number): Promise<{ refusal: string | null }> {
  try {
    await restoreFromAudit(await newestEntry(model, id))
    return { refusal: null }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === REFUSED && message.trim().length > 10) return { refusal: message }
    throw error
  }
}

const WRONG = 'Let every column of the table be declared in the model with the helper that fits it, and `restorable` give a reason in words where a record may not come back.'

async function afterUpdates({ model, factory }: ModelContribution): Promise<Finding[]> {
  const { id } = await factory()
  for (const name of Object.keys(model.declaration.columns)) {
    const before = await rowOf(model, id)
    const record = await model.query().where('id', id).firstOrFail()
    const changed = changedValue(model, name, (record.$attributes as Row)[name])
    if (changed === undefined) continue
    try {
      await record.merge({ [name]: changed } as never).save()
    } catch {
      // A check or a key of the table stands against this value: another column tells.
      continue
    }
    if ((await rowOf(model, id)) === before) continue
    try {
      const { refusal } = await undo(model, id)
      if (refusal) return [note(model.table, `An update is not undone from the log: ${refusal}`, 'Nothing, where this is meant.')]
    } catch (error) {
      return [fault(model.table, `Undoing an update of ${name} failed: ${(error as Error).message}`, WRONG)]
    }
    if ((await rowOf(model, id)) !== before) return [fault(model.table, `After an update of ${name} was undone, the record is not what it was.`, WRONG)]
  }
  return []
}

async function afterDelete({ model, factory }: ModelContribution): Promise<Finding[]> {
  const { id } = await factory()
  const before = await rowOf(model, id)
  try {
    await (await model.query().where('id', id).firstOrFail()).delete()
  } catch (error) {
    if (isStillReferenced(error)) return [note(model.table, 'A record that others refer to can’t be deleted.', 'Nothing, where this is meant.')]
    throw error
  }
  try {
    const { refusal } = await undo(model, id)
    if (refusal) return [note(model.table, `A deleted record does not come back from the log: ${refusal}`, 'Nothing, where this is meant.')]
  } catch (error) {
    return [fault(model.table, `A deleted record did not come back: ${(error as Error).message}`, WRONG)]
  }
  return (await rowOf(model, id)) === before ? [] : [fault(model.table, 'A deleted record came back, but not as it was.', WRONG)]
}

/** Updates and deletes of every model are undone from the audit log alone, or refused with a reason. */
export const restore: KernelCheck = {
  id: 'kernel.restore',
  title: 'Every record comes back from the audit log after an update and a delete',
  async check(subject) {
    const found: Finding[] = []
    const own = subject.contributed(models).flatMap(({ value }) => value)
    for (const contribution of own) {
      if (!subject.records.has(contribution.model.table)) continue
      found.push(...(await subject.tenant.inside(() => afterUpdates(contribution))))
      found.push(...(await subject.tenant.inside(() => afterDelete(contribution))))
    }
    return found
  },
}
