import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { wordsOf } from './search_index.ts'

const MOST_WORDS = 6

/** A range that covers every term which begins so; a range scan of the index on both engines. */
function beginningWith(prefix: string): [string, string] {
  return [prefix, prefix + '\u{10FFFF}']
}

/** Index rows of a source whose term begins so. */
function rowsBeginning(source: string, word: string, alias: string): DatabaseQueryBuilderContract {
  return database()
    .from(`search_terms as ${alias}`)
    .where(`${alias}.tenant_id`, currentTenantId())
    .where(`${alias}.source`, source)
    .whereBetween(`${alias}.term`, beginningWith(word))
}

/** Index rows of the records of a source that have, for every word, a term that begins so. */
function rowsWith(source: string, words: readonly string[]): DatabaseQueryBuilderContract {
  // The longest word is the rarest: it leads, the others narrow down.
  const [first, ...others] = [...words].sort((a, b) => b.length - a.length)
  const query = rowsBeginning(source, first!, 't')
  // Sets, each read once: a correlated EXISTS is read again for every row, which takes seconds where words are common.
  others.forEach((word, index) => query.whereIn('t.record_id', rowsBeginning(source, word, `t${index}`).select(`t${index}.record_id`)))
  return query
}

/** Words of a text, and the text without its gaps: `(813) 555-0142` is looked for as three words and as one number. */
function readingsOf(text: string): string[][] {
  const words = wordsOf(text).slice(0, MOST_WORDS)
  if (words.length < 2) return words.length === 0 ? [] : [words]
  const joined = wordsOf(text.replace(/[^\p{L}\p{N}]+/gu, ''))
  return [words, joined]
}

/**
 * Ids of the records of one search source that a text finds, the best first: for pickers and lookups of a plugin's
 * own records. Every word must begin a term of the record.
 */
export async function findInSearch(source: string, text: string, limit: number): Promise<number[]> {
  for (const words of readingsOf(text)) {
    const rows = (await rowsWith(source, words).orderBy('t.term').orderBy('t.record_id', 'desc').limit(limit * 4).select('t.record_id')) as { record_id: number | string }[]
    if (rows.length > 0) return [...new Set(rows.map(({ record_id }) => Number(record_id)))].slice(0, limit)
  }
  return []
}

/** Limits a list's query to the records of a search source that a text finds. */
export function narrowBySearch<Row>(query: DatabaseQueryBuilderContract<Row>, idColumn: string, source: string, text: string): void {
  const readings = readingsOf(text)
  if (readings.length === 0) return
  query.where((either) => {
    for (const words of readings) either.orWhereIn(idColumn, rowsWith(source, words).select('t.record_id'))
  })
}
