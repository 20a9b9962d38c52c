import { fieldsOf, listOf } from './tree.ts'

/** Walks the entries of an ORDER BY, wherever one may stand. */
export function walkOrder(entries: unknown, walkPart: (part: unknown) => void): void {
  for (const entry of listOf(entries, 'ORDER BY')) walkPart(fieldsOf(entry, ['expr', 'options'], 'ORDER BY').expr)
}
