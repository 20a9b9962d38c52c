/**
 * The different ones of some values, the first repeated up to the next power of two: the tenancy wall parses each text of
 * a statement once, and lists of every length would be as many texts.
 */
export function padded<T>(values: readonly T[]): T[] {
  const different = [...new Set(values)]
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, different.length)))
  return [...different, ...Array.from({ length: length - different.length }, () => different[0]!)]
}
