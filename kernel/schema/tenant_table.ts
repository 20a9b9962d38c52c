import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import type { DatabaseDialect } from '../database/client.ts'

/** A short, stable name for an index or a key: MySQL allows 64 characters. */
export function constraintName(kind: 'ix' | 'ux' | 'fk', table: string, columns: readonly string[]): string {
  const digest = createHash('sha256').update(columns.join(',')).digest('hex').slice(0, 8)
  return `${kind}_${table.slice(0, 44)}_${digest}`
}

const UPPER_AND_LOWER_ALIKE: Record<DatabaseDialect, string> = { sqlite: 'NOCASE', mysql: 'utf8mb4_general_ci' }

/**
 * Columns, keys and indexes of a tenant table, spelled once for both engines. All columns are required unless
 * `.nullable()` follows. Every key and index begins with `tenant_id`; every reference is a composite foreign key
 * within the tenant, with RESTRICT.
 */
export class TenantTable {
  readonly #table: Knex.CreateTableBuilder
  readonly #name: string
  readonly #dialect: DatabaseDialect

  constructor(table: Knex.CreateTableBuilder, name: string, dialect: DatabaseDialect) {
    this.#table = table
    this.#name = name
    this.#dialect = dialect
  }

  /** Short text; comparisons tell upper from lower case. */
  text(column: string, length = 255): Knex.ColumnBuilder {
    return this.#table.string(column, length).notNullable()
  }

  /** A name: sorted and compared with upper and lower case alike. */
  name(column: string, length = 191): Knex.ColumnBuilder {
    return this.#table.specificType(column, `varchar(${length}) collate ${UPPER_AND_LOWER_ALIKE[this.#dialect]}`).notNullable()
  }

  /** Text without a limit. It can't be indexed. */
  longText(column: string): Knex.ColumnBuilder {
    return this.#table.text(column, 'longtext').notNullable()
  }

  /** JSON, kept as text on both engines. */
  json(column: string): Knex.ColumnBuilder {
    return this.longText(column)
  }

  /** A whole number. */
  integer(column: string): Knex.ColumnBuilder {
    return this.#table.bigInteger(column).notNullable()
  }

  /** Minor units of the tenant's currency. */
  money(column: string): Knex.ColumnBuilder {
    return this.integer(column)
  }

  /** Thousandths of a carat. */
  carat(column: string): Knex.ColumnBuilder {
    return this.integer(column)
  }

  /** Thousandths of a gram. */
  gram(column: string): Knex.ColumnBuilder {
    return this.integer(column)
  }

  /** A decimal string: '0.06' is 6%. */
  rate(column: string): Knex.ColumnBuilder {
    return this.text(column, 32)
  }

  /** 0 or 1. */
  boolean(column: string): Knex.ColumnBuilder {
    return this.#table.tinyint(column).notNullable()
  }

  /** A business date, `YYYY-MM-DD`. */
  date(column: string): Knex.ColumnBuilder {
    return this.text(column, 10)
  }

  /** A UTC instant, ISO 8601 with milliseconds. */
  instant(column: string): Knex.ColumnBuilder {
    return this.text(column, 24)
  }

  /** A reference to a record of the same tenant, with its composite foreign key and index. */
  reference(column: string, to: string): Knex.ColumnBuilder {
    const builder = this.integer(column)
    this.#table
      .foreign(['tenant_id', column], constraintName('fk', this.#name, [column]))
      .references(['tenant_id', 'id'])
      .inTable(to)
      .onDelete('RESTRICT')
    this.index([column])
    return builder
  }

  /** An index; `tenant_id` is put before its columns. */
  index(columns: string[]): void {
    this.#table.index(['tenant_id', ...columns], constraintName('ix', this.#name, columns))
  }

  /** A unique key; `tenant_id` is put before its columns. */
  unique(columns: string[]): void {
    this.#table.unique(['tenant_id', ...columns], { indexName: constraintName('ux', this.#name, columns) })
  }

  /** Drops an index that `index` made of the same columns. */
  dropIndex(columns: string[]): void {
    this.#table.dropIndex(['tenant_id', ...columns], constraintName('ix', this.#name, columns))
  }

  /** Drops columns, where a later migration is taken back. */
  drop(columns: string[]): void {
    this.#table.dropColumns(...columns)
  }

  /** A CHECK constraint over this table's columns, in SQL that both engines read. */
  check(condition: string, columns: string[]): void {
    this.#table.check(condition, [], constraintName('ix', this.#name, ['check', ...columns]))
  }
}
