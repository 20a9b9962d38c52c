import { database } from '../../database/client.ts'
import type { AnyTenantModel } from '../../models/tenant_model.ts'

/** A statement on a table of another tenant, in one of the forms that programs write. */
export type HostileForm = [form: string, attempt: () => PromiseLike<unknown>]

/** Statements that reach for a neighbour's record from within the ambient tenant `me`; the second wall refuses each. */
export function hostileForms(model: AnyTenantModel, id: number, me: number, neighbour: number): HostileForm[] {
  const { table } = model
  return [
    ['select', () => database().from(table).where('id', id)],
    ['other tenant', () => database().from(table).where('tenant_id', neighbour).where('id', id)],
    ['or', () => model.query().where('id', id).orWhere('id', id)],
    ['raw', () => database().rawQuery(`select * from ${table} where id = ?`, [id])],
    ['literal', () => database().rawQuery(`select * from ${table} where tenant_id = ${neighbour}`)],
    ['update', () => database().from(table).where('id', id).update({ tenant_id: me })],
    ['update by model', () => model.query().where('id', id).update({ version: 9 })],
    ['increment', () => model.query().where('id', id).increment('version', 1)],
    ['delete', () => database().from(table).where('id', id).delete()],
    ['delete by model', () => model.query().where('id', id).delete()],
    ['insert', () => database().insertQuery().table(table).insert({ tenant_id: neighbour, version: 1 })],
    ['upsert', () => database().insertQuery().table(table).insert({ tenant_id: me, id }).onConflict(['id']).merge()],
    ['subquery', () => model.query().whereIn('id', (query) => void query.from(table).select('id'))],
    ['union', () => model.query().union((query) => void query.from(table).select('*'))],
    ['cte', () => database().rawQuery(`with x as (select * from ${table}) select * from x`)],
  ]
}

/** Whether the second wall refuses a piece of work. */
export async function refusedByWall(work: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'E_TENANT_WALL'
  }
}
