import { batches } from '../database/batches.ts'
import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'

const LONGEST = 64

const plainOf = (text: string | null | undefined) => (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a text as somebody looks for them: lower case, without accents and punctuation, each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(plainOf(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.slice(0, LONGEST)))]
}

/** The terms of texts: their words, and what has figures in it also without its gaps; each at most 64 characters. */
export function termsOf(texts: readonly (string | null | undefined)[]): string[] {
  const terms = new Set<string>()
  for (const text of texts) {
    for (const word of wordsOf(text ?? '')) terms.add(word)
    const joined = plainOf(text).replace(/[^\p{L}\p{N}]+/gu, '')
    if (/\d/.test(joined) && joined.length <= LONGEST && joined) terms.add(joined)
  }
  return [...terms]
}

/**
 * Puts a record into the search index, in the transaction that changes it. Phone numbers, StockIDs and the like are
 * found with and without their punctuation.
 *
 * @param source - id of the search source
 * @param texts - whatever the record should be found by
 */
export async function indexForSearch(source: string, recordId: number, texts: readonly (string | null | undefined)[]): Promise<void> {
  const tenantId = currentTenantId()
  const wanted = new Set(termsOf(texts))
  const rows = (await database()
    .from('search_terms')
    .where('tenant_id', tenantId)
    .where('source', source)
    .where('record_id', recordId)
    .select('term')) as { term: string }[]
  const present = new Set(rows.map(({ term }) => term))
  const gone = [...present].filter((term) => !wanted.has(term))
  for (const term of gone) {
    await database().from('search_terms').where('tenant_id', tenantId).where('source', source).where('record_id', recordId).where('term', term).delete()
  }
  const added = [...wanted].filter((term) => !present.has(term)).map((term) => ({ tenant_id: tenantId, term, source, record_id: recordId }))
  for (const batch of batches(added)) await database().insertQuery().table('search_terms').multiInsert(batch)
}

/**
 * Puts many new records into the search index at once, for loading and importing. They must not be in it yet: nothing
 * is looked up and nothing is taken out.
 */
export async function indexNewForSearch(source: string, records: readonly { recordId: number; texts: readonly (string | null | undefined)[] }[]): Promise<void> {
  const tenantId = currentTenantId()
  const rows = records.flatMap(({ recordId, texts }) => termsOf(texts).map((term) => ({ tenant_id: tenantId, term, source, record_id: recordId })))
  for (const batch of batches(rows)) await database().insertQuery().table('search_terms').multiInsert(batch)
}

/** Takes a record out of the search index. */
export async function forgetInSearch(source: string, recordId: number): Promise<void> {
  await database().from('search_terms').where('tenant_id', currentTenantId()).where('source', source).where('record_id', recordId).delete()
}
