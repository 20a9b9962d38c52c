/**
 * Idempotency keys: one per thing that a person does, the same when it is sent again because no answer came. The server
 * does a key once, so that a double click or a retry after a lost connection never takes a payment twice.
 */
const unanswered = new Map<string, string>()

/** What tells one action from another: where it goes and what it carries. */
export function fingerprint(method: string, url: string, body: unknown): string {
  return `${method.toLowerCase()} ${url} ${serialize(body)}`
}

/** The key of this action: the earlier one while its answer is still unknown, else a new one. */
export function keyOf(action: string): string {
  const key = unanswered.get(action) ?? newKey()
  unanswered.set(action, key)
  return key
}

/** The server has answered (done or refused): the same action again is a new one. */
export function settle(action: string): void {
  unanswered.delete(action)
}

/** A random UUID. `crypto.randomUUID` is missing where a shop's server is reached by plain http on its own network. */
function newKey(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, place) => {
    // Version 4, variant 10.
    const marked = place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function serialize(body: unknown): string {
  if (body === undefined || body === null) return ''
  if (!(body instanceof FormData)) return typeof body === 'string' ? body : JSON.stringify(body)
  const parts: string[] = []
  body.forEach((value, name) => {
    parts.push(value instanceof File ? `${name}=${value.name}:${value.size}:${value.lastModified}` : `${name}=${value}`)
  })
  return parts.join('&')
}
