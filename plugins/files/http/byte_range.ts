/** A part of a file, both ends included. */
export interface ByteRange {
  first: number
  last: number
}

/**
 * The one range that a browser asks for (RFC 9110, 14.2); null where it asks for none, or for what need not be honoured
 * (several ranges, other units).
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first > last || first >= size ? 'unsatisfiable' : { first, last }
}

/** Only the asked part of a stream. What lies before it is read past, because not every store of files can skip. */
export async function* partOf(content: AsyncIterable<Uint8Array>, { first, last }: ByteRange): AsyncIterable<Uint8Array> {
  let at = 0
  for await (const chunk of content) {
    const end = at + chunk.length
    if (end > first) yield chunk.subarray(Math.max(0, first - at), Math.min(chunk.length, last + 1 - at))
    at = end
    if (at > last) return
  }
}
