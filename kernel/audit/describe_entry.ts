import type { ValueType } from '../http/screen_types.ts'
import type { ColumnKind } from '../models/columns.ts'
import { modelOfTable, targetOf, type KnownModel } from './known_models.ts'
import { lastEntryOf, type Attributes, type StoredEntry } from './stored_entry.ts'

/** One changed attribute as a person reads it. */
export interface DescribedDifference {
  attribute: string
  label: string
  /** How the values are drawn; references arrive as the names of what they point to. */
  type: ValueType
  before: unknown
  after: unknown
}

/** Attributes that say nothing to a person. */
const TECHNICAL = new Set(['id', 'tenantId', 'version', 'createdAt', 'updatedAt'])

const TYPES: Partial<Record<ColumnKind, ValueType>> = { money: 'money', carat: 'carat', gram: 'gram', rate: 'percent', boolean: 'boolean', date: 'date', instant: 'instant' }

/** `defaultStoreId` as a person reads it: "Default store". */
function wordsOf(attribute: string): string {
  const words = attribute
    .replace(/Id$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function nameOf(known: KnownModel, attribute: string, value: unknown): Promise<unknown> {
  const table = typeof value === 'number' ? targetOf(known, attribute) : undefined
  const target = table ? modelOfTable(table)?.model : undefined
  if (!target || typeof value !== 'number') return value
  const record = await target.query().where('id', value).first()
  const { title } = target.declaration
  if (record && title) return title({ ...record.$attributes })
  return (await lastEntryOf(target.table, value, ['delete', 'update', 'create']))?.title ?? value
}

/**
 * What an entry changed, attribute by attribute, in the words of its model: labels, how values are drawn, names in place of
 * the numbers of other records.
 */
export async function describeDifferences({ entity, before, after }: StoredEntry): Promise<DescribedDifference[]> {
  const known = modelOfTable(entity)
  const attributes = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((attribute) => !TECHNICAL.has(attribute))
  const side = async (values: Attributes | null, attribute: string) => {
    const value = values?.[attribute] ?? null
    return known ? nameOf(known, attribute, value) : value
  }
  const described: DescribedDifference[] = []
  for (const attribute of attributes) {
    const declaration = known?.model.declaration
    const kind = declaration?.columns[attribute]?.kind
    described.push({
      attribute,
      label: (declaration?.labels as Record<string, string> | undefined)?.[attribute] ?? wordsOf(attribute),
      type: (kind && TYPES[kind]) ?? 'text',
      before: await side(before, attribute),
      after: await side(after, attribute),
    })
  }
  return described
}
