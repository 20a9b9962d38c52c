import { contributionsOf } from '../host/contributions.ts'
import { searchSources } from '../host/kernel_points.ts'
import type { SearchHit } from '../http/screen_types.ts'
import { can } from '../permissions/abilities.ts'
import { findInSearch } from './find_in_search.ts'

const PER_SOURCE = 6

/** Searches all sources that the user may see; every word must begin a term of the record. */
export async function search(text: string): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  for (const source of await contributionsOf(searchSources)) {
    if (!(await can(source.permission))) continue
    const ids = await findInSearch(source.id, text, PER_SOURCE)
    if (ids.length === 0) continue
    for (const hit of await source.resolve(ids)) hits.push({ ...hit, source: source.id, sourceLabel: source.label, icon: source.icon })
  }
  return hits
}
