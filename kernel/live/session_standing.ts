/** Keys under which the session keeps what passes from one page to the next. */
const PASSING = /^_|^(intended_url|csrf-secret)$/

/**
 * What a session says of who works where and in whose name, as one text to compare: all its values but those that come
 * and go with every form.
 */
export function sessionStanding(values: Record<string, unknown>): string {
  const kept = Object.keys(values).filter((key) => !PASSING.test(key))
  return JSON.stringify(kept.sort().map((key) => [key, values[key]]))
}
