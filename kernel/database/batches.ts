const LARGEST = 64
/** As many rows as a use case writes at most times: they go in one statement, however many. */
const AT_ONCE = 8

/**
 * Cuts rows into batches of a few sizes: up to eight rows at once, else powers of two. The number of distinct INSERT
 * texts stays small, so that each is parsed by the tenancy wall once and found in its cache ever after.
 */
export function batches<T>(rows: readonly T[]): T[][] {
  const cut: T[][] = []
  let size = LARGEST
  for (let start = 0; start < rows.length; start += size) {
    const left = rows.length - start
    if (left <= AT_ONCE) size = left
    while (size > left) size /= 2
    cut.push(rows.slice(start, start + size))
  }
  return cut
}
