import type { AnyTenantModel } from '../../models/tenant_model.ts'

/**
 * Another value than the present one, of the column's kind; undefined where a value made up would mean nothing: references
 * and secrets.
 */
export function changedValue(model: AnyTenantModel, name: string, present: unknown): unknown {
  const column = model.declaration.columns[name]
  if (!column || column.secret || column.kind === 'reference') return undefined
  switch (column.kind) {
    case 'text':
      return `${typeof present === 'string' ? present : ''}x`
    case 'boolean':
      return !present
    case 'date':
      return present === '2026-02-03' ? '2026-02-04' : '2026-02-03'
    case 'instant':
      return '2026-02-03T04:05:06.789Z'
    case 'rate':
      return present === '0.0125' ? '0.025' : '0.0125'
    case 'json':
      return column.optional && present !== null ? null : Array.isArray(present) ? [...present, 'changed'] : typeof present === 'object' && present ? { ...present, changed: true } : { changed: true }
    default:
      return (typeof present === 'number' ? present : 0) + 1
  }
}
