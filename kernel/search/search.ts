import { database } from '../database/client.ts'
import { contributionsOf } from '../host/contributions.ts'
import { searchSources } from '../host/kernel_points.ts'
import type { SearchHit } from '../http/screen_types.ts'
import { can } from '../permissions/abilities.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { termsOf } from './search_index.ts'

const PER_SOURCE = 6

/** A range that covers every term which begins so; a range scan of the index on both engines. */
function beginningWith(prefix: string): [string, string] {
  return [prefix, prefix + '\u{10FFFF}']
}

async function idsIn(source: string, words: readonly string[]): Promise<number[]> {
  const tenantId = currentTenantId()
  // The longest word is the rarest: it leads, the others narrow down.
  const [first, ...others] = [...words].sort((a, b) => b.length - a.length)
  const query = database()
    .from('search_terms as t')
    .where('t.tenant_id', tenantId)
    .where('t.source', source)
    .whereBetween('t.term', beginningWith(first!))
  others.forEach((word, index) => {
    const alias = `t${index}`
    query.whereExists((exists) =>
      exists
        .from(`search_terms as ${alias}`)
        .where(`${alias}.tenant_id`, tenantId)
        .where(`${alias}.source`, source)
        .whereColumn(`${alias}.record_id`, 't.record_id')
        .whereBetween(`${alias}.term`, beginningWith(word))
    )
  })
  const rows = (await query.orderBy('t.term').orderBy('t.record_id', 'desc').limit(PER_SOURCE * 4).select('t.record_id')) as { record_id: number }[]
  return [...new Set(rows.map(({ record_id }) => Number(record_id)))].slice(0, PER_SOURCE)
}

/** Searches all sources that the user may see; every word must begin a term of the record. */
export async function search(text: string): Promise<SearchHit[]> {
  const words = termsOf([text]).slice(0, 6)
  if (words.length === 0) return []
  const hits: SearchHit[] = []
  for (const source of await contributionsOf(searchSources)) {
    if (!(await can(source.permission))) continue
    const joined = termsOf([text.replace(/[^\p{L}\p{N}]+/gu, '')])
    const ids = await idsIn(source.id, words)
    if (ids.length === 0 && joined.length > 0 && words.length > 1) ids.push(...(await idsIn(source.id, joined)))
    if (ids.length === 0) continue
    for (const hit of await source.resolve(ids)) hits.push({ ...hit, source: source.id, sourceLabel: source.label, icon: source.icon })
  }
  return hits
}
