import { Adapter } from '@adonisjs/lucid/orm'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { LucidModel, LucidRow, ModelAdapterOptions } from '@adonisjs/lucid/types/model'
import { recordAudit } from '../audit/record_audit.ts'
import { database, databaseManager } from '../database/client.ts'
import { RecordNotFoundError, StaleRecordError } from '../database/errors.ts'
import { transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { currentTenantId, withPermit } from '../tenancy/context.ts'
import { attributesForAudit, declarationOf, titleOf } from './audit_attributes.ts'

/**
 * Stands between Lucid's models and the database: limits every query to the ambient tenant, uses the open
 * transaction, and writes each change into the audit log. It is the first of the two walls between tenants.
 */
export class TenantAdapter extends Adapter {
  static #instance: TenantAdapter | null = null

  /** The one adapter of all tenant models. */
  static get instance(): TenantAdapter {
    TenantAdapter.#instance ??= new TenantAdapter(databaseManager())
    return TenantAdapter.#instance
  }

  override modelConstructorClient(_model: LucidModel, _options?: ModelAdapterOptions): QueryClientContract {
    return database()
  }

  override modelClient(_instance: LucidRow): QueryClientContract {
    return database()
  }

  override query(model: LucidModel, options?: ModelAdapterOptions) {
    const query = super.query(model, options) as ReturnType<QueryClientContract['modelQuery']>
    return query.where(`${model.table}.tenant_id`, currentTenantId())
  }

  override async insert(instance: LucidRow, attributes: Record<string, unknown>): Promise<void> {
    await transaction(async () => {
      const now = nowInstant()
      const stamp = { tenantId: currentTenantId(), createdAt: now, updatedAt: now, version: 1 }
      Object.assign(instance.$attributes, stamp)
      const model = instance.constructor as LucidModel
      const row = { ...attributes, tenant_id: stamp.tenantId, created_at: now, updated_at: now, version: 1 }
      await withPermit(model.table, () => super.insert(instance, row))
      recordAudit({
        operation: 'create',
        entity: model.table,
        recordId: Number(instance.$primaryKeyValue),
        title: titleOf(instance),
        before: null,
        after: attributesForAudit(instance, instance.$attributes),
      })
    })
  }

  override async update(instance: LucidRow, dirty: Record<string, unknown>): Promise<void> {
    await transaction(async () => {
      const model = instance.constructor as LucidModel
      const changed = Object.keys(instance.$dirty)
      const before = instance.$original
      const readVersion = Number(before.version)
      Object.assign(instance.$attributes, { updatedAt: nowInstant(), version: readVersion + 1 })
      const row = { ...dirty, updated_at: instance.$attributes.updatedAt, version: readVersion + 1 }
      delete (row as Record<string, unknown>).tenant_id
      const query = this.#one(instance).where('version', readVersion)
      const affected = Number(await withPermit(model.table, () => query.update(row).exec()))
      if (affected === 0) throw new StaleRecordError(`This ${declarationOf(instance).noun}`)
      recordAudit({
        operation: 'update',
        entity: model.table,
        recordId: Number(instance.$primaryKeyValue),
        title: titleOf(instance),
        before: attributesForAudit(instance, before, changed),
        after: attributesForAudit(instance, instance.$attributes, changed),
      })
    })
  }

  override async delete(instance: LucidRow): Promise<void> {
    await transaction(async () => {
      const model = instance.constructor as LucidModel
      const affected = Number(await withPermit(model.table, () => this.#one(instance).del().exec()))
      if (affected === 0) throw new RecordNotFoundError(`The ${declarationOf(instance).noun}`)
      recordAudit({
        operation: 'delete',
        entity: model.table,
        recordId: Number(instance.$primaryKeyValue),
        title: titleOf(instance),
        before: attributesForAudit(instance, instance.$original),
        after: null,
      })
    })
  }

  /** A query for this one record, within the tenant; it bypasses the models' query so that it can be updated. */
  #one(instance: LucidRow) {
    const model = instance.constructor as LucidModel
    return database().from(model.table).where('tenant_id', currentTenantId()).where('id', Number(instance.$primaryKeyValue))
  }
}
