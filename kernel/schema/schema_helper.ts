import type { Knex } from 'knex'
import type { DatabaseDialect } from '../database/client.ts'
import { TenantTable } from './tenant_table.ts'

/** How the walls treat a table. */
export interface TableTraits {
  /** Journal, stock moves, audit: rows are added and never changed. */
  appendOnly?: boolean
  /** False where changes need no audit entry of their own: search terms, preferences, number sequences. */
  audited?: boolean
  /** The table has no records of its own: its key is made of these columns, after tenant_id. */
  key?: string[]
}

/** A table that a migration created: what the ownership list keeps of it. */
export interface CreatedTable {
  name: string
  kind: 'tenant' | 'platform'
  appendOnly: boolean
  audited: boolean
}

/**
 * What a migration builds with. It hides where SQLite and MySQL differ, and notes which tables the plugin owns.
 */
export class SchemaHelper {
  readonly created: CreatedTable[] = []
  readonly dropped: string[] = []
  /** Knex, for the data steps of a migration and for what the helper has no word for. */
  readonly knex: Knex | Knex.Transaction
  readonly dialect: DatabaseDialect

  constructor(knex: Knex | Knex.Transaction, dialect: DatabaseDialect) {
    this.knex = knex
    this.dialect = dialect
  }

  /**
   * Creates a tenant table: id, tenant_id, the columns that `define` adds, created_at, updated_at and version
   * (the last three only for records, not for append-only tables and those with a key of their own).
   */
  async createTenantTable(name: string, define: (table: TenantTable) => void, traits: TableTraits = {}): Promise<void> {
    await this.knex.schema.createTable(name, (table) => {
      this.#identify(table, traits)
      const columns = new TenantTable(table, name, this.dialect)
      define(columns)
      if (!traits.appendOnly && !traits.key && traits.audited !== false) {
        columns.instant('created_at')
        columns.instant('updated_at')
        columns.integer('version')
      }
      table.foreign('tenant_id', `fk_${name.slice(0, 50)}_tenant`).references('id').inTable('tenants').onDelete('RESTRICT')
      this.#engine(table)
    })
    if (!traits.key) await this.#hideIdKey(name)
    const audited = traits.audited !== false && !traits.appendOnly
    this.created.push({ name, kind: 'tenant', appendOnly: traits.appendOnly ?? false, audited })
  }

  /** Creates a table of the platform, which no tenant owns. The kernel's own. */
  async createPlatformTable(name: string, define: (table: Knex.CreateTableBuilder) => void): Promise<void> {
    await this.knex.schema.createTable(name, (table) => {
      define(table)
      this.#engine(table)
    })
    this.created.push({ name, kind: 'platform', appendOnly: false, audited: false })
  }

  /** Adds or drops columns, keys or indexes of a platform table. */
  async alterPlatformTable(name: string, define: (table: Knex.AlterTableBuilder) => void): Promise<void> {
    await this.knex.schema.alterTable(name, (table) => define(table))
  }

  /** Adds columns, keys or indexes to a tenant table, or drops indexes. */
  async alterTenantTable(name: string, define: (table: TenantTable) => void): Promise<void> {
    await this.knex.schema.alterTable(name, (table) => define(new TenantTable(table, name, this.dialect)))
  }

  /** Drops a table that the plugin owns. */
  async dropTable(name: string): Promise<void> {
    await this.knex.schema.dropTable(name)
    this.dropped.push(name)
  }

  #identify(table: Knex.CreateTableBuilder, traits: TableTraits): void {
    if (traits.key) {
      table.bigInteger('tenant_id').unsigned().notNullable()
      table.primary(['tenant_id', ...traits.key])
      return
    }
    if (this.dialect === 'sqlite') {
      table.increments('id')
      table.bigInteger('tenant_id').unsigned().notNullable()
      table.unique(['tenant_id', 'id'])
      return
    }
    table.specificType('id', 'bigint not null auto_increment unique')
    table.bigInteger('tenant_id').unsigned().notNullable()
    table.primary(['tenant_id', 'id'])
  }

  /**
   * MySQL wants a key of its own on an auto_increment column. MariaDB's optimizer is misled by it where one tenant has
   * most of a table: `tenant_id = ? and id in (?, ?)` then reads, and with `for update` locks, all rows of the tenant.
   * Hidden from the optimizer, the key still serves the counter, and the primary key serves the queries.
   */
  async #hideIdKey(name: string): Promise<void> {
    if (this.dialect !== 'mysql') return
    const [[{ version }]] = (await this.knex.raw('select version() as version')) as [[{ version: string }]]
    await this.knex.raw(`alter table ?? alter index ?? ${version.includes('MariaDB') ? 'ignored' : 'invisible'}`, [name, 'id'])
  }

  #engine(table: Knex.CreateTableBuilder): void {
    if (this.dialect !== 'mysql') return
    table.engine('InnoDB')
    table.charset('utf8mb4')
    table.collate('utf8mb4_bin')
  }
}

/** A step of a plugin's schema. One table a step: MySQL can't roll a failed one back. */
export interface Migration {
  up(schema: SchemaHelper): Promise<void>
  down(schema: SchemaHelper): Promise<void>
}

/** Declares a migration; its file name orders it within its plugin. */
export function defineMigration(migration: Migration): Migration {
  return migration
}
