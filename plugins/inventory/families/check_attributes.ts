import type { WordLists } from '@benchpin/kernel'
import type { AttributeValue } from '../models/item.ts'
import { attributesOf, COLUMN_ATTRIBUTES, type AttributeDefinition, type Family } from './definition.ts'

/** What is wrong with a field, in words for beside it. */
export interface FieldFault {
  field: string
  message: string
}

/** Attributes that were read, apart: those with columns of their own, and the others. */
export interface ReadAttributes {
  columns: Record<string, AttributeValue>
  attributes: Record<string, AttributeValue>
  faults: FieldFault[]
}

const COLUMNS: ReadonlySet<string> = new Set(COLUMN_ATTRIBUTES)
const LONGEST = 255
/** A share of up to 199.9 %: depth and table. */
const SHARE = /^[01](?:\.\d{1,6})?$/

const wordsOf = new WeakMap<AttributeDefinition, ReadonlySet<string>>()

function isWord(definition: AttributeDefinition, value: unknown, lists: WordLists): boolean {
  const own = definition.list ? lists[definition.list] : undefined
  if (own) return typeof value === 'string' && own.includes(value)
  let words = wordsOf.get(definition)
  if (!words) {
    words = new Set((definition.vocabulary ?? []).map((term) => term.value))
    wordsOf.set(definition, words)
  }
  return typeof value === 'string' && words.has(value)
}

/** Words that say what is expected, or null where the value fits. */
function faultOf(definition: AttributeDefinition, value: unknown, lists: WordLists): string | null {
  switch (definition.type) {
    case 'vocabulary':
      return isWord(definition, value, lists) ? null : `Choose ${definition.label.toLowerCase()} from the list.`
    case 'toggle':
      return typeof value === 'boolean' ? null : 'Choose yes or no.'
    case 'rate':
      return typeof value === 'string' && SHARE.test(value) ? null : 'Use a percentage like 61.8.'
    case 'text': {
      const { longest = LONGEST } = definition
      return typeof value === 'string' && value.length <= longest ? null : `Use at most ${longest} characters.`
    }
    default:
      return Number.isSafeInteger(value) && (value as number) >= 0 ? null : `Use a number of zero or more for ${definition.label.toLowerCase()}.`
  }
}

/**
 * Reads a family's attributes from what was typed or sent; what belongs to other families is left out. Empty text is
 * null.
 *
 * @param lists - the tenant's words of editable lists
 */
export function readAttributes(family: Family, input: Record<string, unknown>, lists: WordLists): ReadAttributes {
  const read: ReadAttributes = { columns: Object.fromEntries(COLUMN_ATTRIBUTES.map((key) => [key, null])), attributes: {}, faults: [] }
  for (const definition of attributesOf(family)) {
    const typed = input[definition.key]
    const value = typeof typed === 'string' ? typed.trim() : typed
    if (value === undefined || value === null || value === '') {
      if (definition.required) read.faults.push({ field: definition.key, message: `Fill in ${definition.label.toLowerCase()}.` })
      continue
    }
    const fault = faultOf(definition, value, lists)
    if (fault) read.faults.push({ field: definition.key, message: fault })
    else if (COLUMNS.has(definition.key)) read.columns[definition.key] = value as AttributeValue
    else read.attributes[definition.key] = value as AttributeValue
  }
  if (read.columns.carat === 0) read.faults.push({ field: 'carat', message: 'Use a weight over zero.' })
  return read
}
