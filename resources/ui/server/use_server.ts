import { errorOf, NetworkError } from './errors.ts'
import { fingerprint, keyOf, settle } from './idempotency.ts'
import { isMutation } from './mutation_client.ts'
import { currentScope } from './scope.ts'

/** What a call may say beside its address and body. */
export interface ServerOptions {
  signal?: AbortSignal
  /** An idempotency key of the caller's own; by default each action gets one, and its retry the same. */
  key?: string
}

/** JSON calls that leave the page as it is. Each rejects with a `ServerError`; an aborted one with the DOM's AbortError. */
export interface Server {
  get<Answer>(url: string, options?: ServerOptions): Promise<Answer>
  post<Answer>(url: string, body?: unknown, options?: ServerOptions): Promise<Answer>
  put<Answer>(url: string, body?: unknown, options?: ServerOptions): Promise<Answer>
  patch<Answer>(url: string, body?: unknown, options?: ServerOptions): Promise<Answer>
  delete<Answer>(url: string, body?: unknown, options?: ServerOptions): Promise<Answer>
}

/**
 * The server, for screens that must answer without a page change: the counter, quick peeks, the palette.
 *
 * @throws ValidationError 422, ConflictError 409, ForbiddenError 401 and 403, NetworkError where no answer came,
 * ServerError for the rest
 */
export function useServer(): Server {
  return {
    get: (url, options) => call('GET', url, undefined, options),
    post: (url, body, options) => call('POST', url, body, options),
    put: (url, body, options) => call('PUT', url, body, options),
    patch: (url, body, options) => call('PATCH', url, body, options),
    delete: (url, body, options) => call('DELETE', url, body, options),
  }
}

async function call<Answer>(method: string, url: string, body: unknown, options: ServerOptions = {}): Promise<Answer> {
  const action = fingerprint(method, url, body)
  const response = await send(method, url, body, options, action)
  if (response.status < 500) settle(action)
  if (!response.ok) throw await errorOf(response)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

async function send(method: string, url: string, body: unknown, options: ServerOptions, action: string): Promise<Response> {
  const isForm = body instanceof FormData
  const init: RequestInit = {
    method,
    headers: headersFor(method, isForm, options.key ?? (isMutation(method) ? keyOf(action) : null)),
    credentials: 'same-origin',
    signal: options.signal ?? null,
  }
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body)
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NetworkError()
  }
}

function headersFor(method: string, isForm: boolean, key: string | null): Record<string, string> {
  const headers: Record<string, string> = { 'Accept': 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
  if (!isMutation(method)) return headers
  if (!isForm) headers['Content-Type'] = 'application/json'
  if (key) headers['Idempotency-Key'] = key
  const scope = currentScope()
  if (scope) headers['X-Benchpin-Scope'] = scope
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
  if (token) headers['X-XSRF-TOKEN'] = decodeURIComponent(token)
  return headers
}
