import { batches } from '../database/batches.ts'
import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { recordAudit } from '../audit/record_audit.ts'
import { titleOf } from '../models/audit_attributes.ts'
import type { AnyTenantModel } from '../models/tenant_model.ts'
import { currentTenantId, withPermit } from '../tenancy/context.ts'
import type { WordUse } from './editable_list.ts'
import { columnOf, rowsOf } from './words.ts'

async function replaceIn(use: WordUse, ids: number[], from: string, to: string | null): Promise<void> {
  const { model, attribute } = use
  const records = (await model.query().whereIn('id', ids).orderBy('id')) as InstanceType<AnyTenantModel>[]
  await withPermit(model.table, () =>
    database()
      .from(model.table)
      .where('tenant_id', currentTenantId())
      .whereIn('id', ids)
      .increment('version', 1)
      .update({ [columnOf(use)]: to, updated_at: nowInstant() })
  )
  for (const record of records) {
    recordAudit({ operation: 'update', entity: model.table, recordId: Number(record.$primaryKeyValue), title: titleOf(record), before: { [attribute]: from }, after: { [attribute]: to } })
  }
}

/**
 * Puts another word into every record that carries one, or (null) takes it out, in the open transaction. Each record gets an entry
 * in the audit log, so that its own history tells of it.
 *
 * @returns how many records carried it
 */
export async function replaceWord(uses: readonly WordUse[], from: string, to: string | null): Promise<number> {
  let replaced = 0
  for (const use of uses) {
    const rows = (await rowsOf(use).where(columnOf(use), from).orderBy('id').select('id')) as { id: number | string }[]
    const ids = rows.map(({ id }) => Number(id))
    for (const batch of batches(ids)) await replaceIn(use, batch, from, to)
    if (ids.length > 0) await use.changed?.(ids)
    replaced += ids.length
  }
  return replaced
}
