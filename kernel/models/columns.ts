import type { ColumnOptions } from '@adonisjs/lucid/types/model'

/**
 * A column of a tenant model: how a value is kept in the database and read back the same on both engines, and
 * what its TypeScript type is. The type parameter exists for inference only.
 */
export interface ColumnSpec<T> {
  readonly options: Partial<ColumnOptions>
  /** Never written to the audit log or sent to a screen. */
  readonly secret: boolean
  readonly kind: ColumnKind
  readonly optional: boolean
  /** Table that a reference points to, where its name does not tell. */
  readonly to?: string
  readonly phantom?: T
}

/** The kinds of columns, as the audit log and the contract tests know them. */
export type ColumnKind = 'integer' | 'reference' | 'text' | 'money' | 'carat' | 'gram' | 'rate' | 'boolean' | 'date' | 'instant' | 'json'

const integer = (value: unknown) => (value === null || value === undefined ? null : Number(value))
const boolean = (value: unknown) => (value === null || value === undefined ? null : Boolean(Number(value)))
const text = (value: unknown) => (value === null || value === undefined ? null : String(value))
const fromJson = (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : (value ?? null))
const toJson = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))
const toBit = (value: unknown) => (value === null || value === undefined ? null : value ? 1 : 0)

function spec<T>(kind: ColumnKind, options: Partial<ColumnOptions> = {}): ColumnSpec<T> {
  return { kind, options, secret: false, optional: false }
}

/** Column helpers of tenant models. Every one reads back the same value on SQLite and on MySQL. */
export const column = {
  /** A whole number. */
  integer: () => spec<number>('integer', { consume: integer }),
  /**
   * Id of another record of the same tenant.
   *
   * @param to - its table, where the attribute's name does not say it as `contactId` does
   */
  reference: (to?: string) => ({ ...spec<number>('reference', { consume: integer }), ...(to ? { to } : {}) }),
  /** Text; narrow it with a type argument where only some words are allowed. */
  text: <T extends string = string>() => spec<T>('text', { consume: text }),
  /** Minor units of the tenant's currency. */
  money: () => spec<number>('money', { consume: integer }),
  /** Thousandths of a carat. */
  carat: () => spec<number>('carat', { consume: integer }),
  /** Thousandths of a gram. */
  gram: () => spec<number>('gram', { consume: integer }),
  /** A decimal string: '0.06' is 6%. */
  rate: () => spec<string>('rate', { consume: text }),
  /** Kept as 0 and 1. */
  boolean: () => spec<boolean>('boolean', { consume: boolean, prepare: toBit }),
  /** A business date, `YYYY-MM-DD`. */
  date: () => spec<string>('date', { consume: text }),
  /** A UTC instant, ISO 8601 with milliseconds and `Z`. */
  instant: () => spec<string>('instant', { consume: text }),
  /** Any JSON value, kept as text on both engines. */
  json: <T>() => spec<T>('json', { consume: fromJson, prepare: toJson }),
  /** Makes a column nullable. */
  nullable: <T>(of: ColumnSpec<T>): ColumnSpec<T | null> => ({ ...of, optional: true }) as ColumnSpec<T | null>,
  /** Keeps a column out of the audit log and of what screens receive. */
  secret: <T>(of: ColumnSpec<T>): ColumnSpec<T> => ({ ...of, secret: true }),
}

/** Columns of a model by attribute name. */
export type Columns = Record<string, ColumnSpec<unknown>>

/** The attributes that a set of columns gives a record. */
export type AttributesOf<C extends Columns> = { -readonly [K in keyof C]: C[K] extends ColumnSpec<infer T> ? T : never }
