import { BaseModel } from '@adonisjs/lucid/orm'
import type { LucidModel, ModelObject } from '@adonisjs/lucid/types/model'
import { RecordNotFoundError } from '../database/errors.ts'
import type { AttributesOf, Columns } from './columns.ts'
import { column } from './columns.ts'
import { TenantAdapter } from './tenant_adapter.ts'

/** What a model declares of itself. */
export interface ModelDeclaration<C extends Columns> {
  table: string
  columns: C
  /** A person's word for one such record, in lower case: `invoice`. */
  noun: string
  /** How a person names a record of it in the audit log; its id where absent. */
  title?(record: AttributesOf<C>): string
  /**
   * Whether the audit log may bring a record back: true, or the reason why it may not, in words for a person. A function
   * gives the reason for one record, or null. Records with postings behind them are not restorable on their own.
   */
  restorable?: boolean | string | RestoreCheck<C>['check']
  /** What a person calls an attribute, where its name does not tell: `{ taxBase: 'Tax, state' }`. */
  labels?: { [K in keyof C]?: string }
}

/** What is being restored, for those who decide whether it may be. */
export interface RestoreContext {
  /** A change goes back, or a deleted record comes back. */
  operation: 'update' | 'delete'
  /** It comes along with what it belongs to: an invoice's line with the invoice. */
  together: boolean
}

/** Spelled as a method, so that a model with columns of its own is still a tenant model to the registry. */
interface RestoreCheck<C extends Columns> {
  check(record: AttributesOf<C>, context: RestoreContext): string | null | Promise<string | null>
}

/** Every record has these beside its own columns. */
export interface RecordBasics {
  id: number
  tenantId: number
  createdAt: string
  updatedAt: string
  /** Counts up at every change; a save of an older version is refused. */
  version: number
}

/** Static side of a tenant model. */
export interface TenantModelStatics<C extends Columns> {
  readonly declaration: ModelDeclaration<C>
}

/** A model class as the registry and the adapter see it. */
export type AnyTenantModel = LucidModel & TenantModelStatics<Columns>

const basics = {
  tenantId: column.reference(),
  createdAt: column.instant(),
  updatedAt: column.instant(),
  version: column.integer(),
}

abstract class TenantRecord extends BaseModel {
  static override get $adapter() {
    return TenantAdapter.instance as unknown as LucidModel['$adapter']
  }

  static override set $adapter(_adapter) {
    // Lucid's provider sets its own adapter on BaseModel; tenant models keep theirs.
  }

  /** Lucid compares every attribute deeply, three times in a save. What is no text, number or null is left to it. */
  override get $dirty(): ModelObject {
    const { fillInvoked } = this as unknown as { fillInvoked: boolean }
    if (!this.$isPersisted || fillInvoked) return super.$dirty
    const { $attributes: attributes, $original: original } = this
    const dirty: ModelObject = {}
    for (const name of Object.keys(attributes)) {
      const value: unknown = attributes[name]
      if (value === original[name]) continue
      if (typeof value === 'object' && value !== null) return super.$dirty
      dirty[name] = value
    }
    return dirty
  }

  /**
   * Lucid takes each column of a row in by way of its proxy, several traps for each; here they are taken in at once. What
   * is no column goes Lucid's way.
   */
  override $consumeAdapterResult(row: ModelObject, sideloaded?: ModelObject): void {
    const model = this.constructor as LucidModel
    const { $attributes: attributes } = this
    const others: ModelObject = {}
    for (const [key, value] of Object.entries(row)) {
      const name = model.$keys.columnsToAttributes.get(key)
      const column = name ? model.$getColumn(name) : undefined
      if (!name || !column) others[key] = value
      else attributes[name] = column.consume ? (column.consume(value, name, this) as unknown) : value
    }
    super.$consumeAdapterResult(others, sideloaded)
  }

  /** Lucid merges the attributes deeply, value by value; nearly all are texts and numbers, which a copy of the row holds. */
  override $hydrateOriginals(): void {
    const original: ModelObject = { ...this.$attributes }
    for (const [name, value] of Object.entries(original)) {
      if (typeof value === 'object' && value !== null) original[name] = structuredClone(value)
    }
    this.$original = original
  }
}

type Statics = Pick<typeof TenantRecord, keyof typeof TenantRecord>

/** A record: Lucid's instance with the declared attributes. */
export type RecordOf<C extends Columns> = TenantRecord & RecordBasics & AttributesOf<C>

/** What `tenantModel` returns: extend it. */
export type TenantModelClass<C extends Columns> = Statics & TenantModelStatics<C> & (new () => RecordOf<C>)

/**
 * Declares a model of a tenant table. All its reads are limited to the ambient tenant, its writes are stamped with
 * it, run in a transaction, and stand in the audit log with before and after.
 *
 * @example
 * export class Style extends tenantModel({
 *   table: 'inventory_styles',
 *   noun: 'style',
 *   columns: { number: column.text(), cost: column.money() },
 *   title: (style) => style.number,
 * }) {}
 */
export function tenantModel<const C extends Columns>(declaration: ModelDeclaration<C>): TenantModelClass<C> {
  class Declared extends TenantRecord {
    static readonly declaration = declaration
    static override table = declaration.table
    static override boot() {
      const fresh = !Object.hasOwn(this, 'booted') || !this.booted
      super.boot()
      if (!fresh) return
      // Lucid gives each class that extends this one a table of its own name.
      this.table = declaration.table
      this.$addColumn('id', { isPrimary: true, consume: Number })
      for (const [name, { options }] of Object.entries({ ...basics, ...declaration.columns })) this.$addColumn(name, options)
    }
  }
  return Declared as unknown as TenantModelClass<C>
}

/**
 * The record with this id in the ambient tenant.
 *
 * @throws RecordNotFoundError with the model's noun where there is none
 */
export async function findRecord<M extends AnyTenantModel>(model: M, id: number, options?: { lock?: boolean }): Promise<InstanceType<M>> {
  const query = model.query().where('id', id)
  if (options?.lock) query.forUpdate()
  const record = await query.first()
  if (!record) throw new RecordNotFoundError(`The ${model.declaration.noun}`)
  return record as InstanceType<M>
}
