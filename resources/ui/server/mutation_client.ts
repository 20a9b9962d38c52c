import { http } from '@inertiajs/vue3'
import { fingerprint, keyOf, settle } from './idempotency.ts'
import { currentScope } from './scope.ts'

type InertiaClient = ReturnType<typeof http.getClient>
type RequestConfig = Parameters<InertiaClient['request']>[0]

/** Methods that change something. */
export function isMutation(method: string): boolean {
  return !['get', 'head', 'options'].includes(method.toLowerCase())
}

/**
 * Inertia's HTTP client with the scope and an idempotency key on every mutation. The anti-forgery header is Inertia's own
 * (it copies the XSRF-TOKEN cookie into X-XSRF-TOKEN).
 */
export function mutationClient(): InertiaClient {
  const inner = http.getClient()
  return {
    async request(config) {
      if (!isMutation(config.method)) return inner.request(config)
      const action = fingerprint(config.method, config.url, config.data)
      try {
        const response = await inner.request(withHeaders(config, action))
        settle(action)
        return response
      } catch (error) {
        if (wasAnswered(error)) settle(action)
        throw error
      }
    },
  }
}

function withHeaders(config: RequestConfig, action: string): RequestConfig {
  const scope = currentScope()
  const headers: Record<string, unknown> = { 'Idempotency-Key': keyOf(action), ...config.headers }
  if (scope) headers['X-Benchpin-Scope'] = scope
  return { ...config, headers }
}

/** The server said yes or no; after a 5xx or a broken connection it may have done either. */
function wasAnswered(error: unknown): boolean {
  const status = (error as { response?: { status?: number } }).response?.status
  return status !== undefined && status < 500
}
