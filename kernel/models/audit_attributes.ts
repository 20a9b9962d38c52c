import type { LucidRow } from '@adonisjs/lucid/types/model'
import type { Columns } from './columns.ts'
import type { AnyTenantModel, ModelDeclaration } from './tenant_model.ts'

const HIDDEN = '[kept secret]'
const HOUSEKEEPING = new Set(['tenantId', 'createdAt', 'updatedAt'])

/** The declaration of a record's model. */
export function declarationOf(instance: LucidRow): ModelDeclaration<Columns> {
  return (instance.constructor as unknown as AnyTenantModel).declaration
}

/** How a person names the record. */
export function titleOf(instance: LucidRow): string {
  const { title, noun } = declarationOf(instance)
  if (!title) return `${noun} ${String(instance.$primaryKeyValue)}`
  return title({ ...instance.$attributes } as Parameters<typeof title>[0])
}

/**
 * The attributes of a record as the audit log keeps them: plain JSON values, secrets hidden.
 *
 * @param only - attribute names to keep; all where absent
 */
export function attributesForAudit(instance: LucidRow, values: Record<string, unknown>, only?: string[]): Record<string, unknown> {
  const { columns } = declarationOf(instance)
  const kept: Record<string, unknown> = {}
  for (const name of only ?? Object.keys(values)) {
    if (HOUSEKEEPING.has(name) || (only && name === 'version')) continue
    const value = values[name] ?? null
    kept[name] = columns[name]?.secret && value !== null ? HIDDEN : value
  }
  return kept
}
