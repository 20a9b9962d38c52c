const LARGEST = 64

/**
 * Cuts rows into batches whose sizes are powers of two. The number of distinct INSERT texts stays small, so that
 * each is parsed by the tenancy wall once and found in its cache ever after.
 */
export function batches<T>(rows: readonly T[]): T[][] {
  const cut: T[][] = []
  let size = LARGEST
  for (let start = 0; start < rows.length; start += size) {
    while (size > rows.length - start) size /= 2
    cut.push(rows.slice(start, start + size))
  }
  return cut
}
