import { randomUUID } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import { DatabaseSessionStore } from '../identity/session_store.ts'

const SESSION_COOKIE = 'benchpin_session'

/** An answer of the application under test. */
export interface TestResponse {
  status: number
  headers: Headers
  /** Parsed JSON where the answer is JSON, else the text. */
  body: unknown
  text: string
  /** The answer as it came. */
  bytes: Uint8Array
}

/** What a request may say beside its body. */
export interface RequestOptions {
  headers?: Record<string, string>
  /** Answers as Inertia gives them to the screens: `{ component, props }`. */
  inertia?: boolean
  /** Key under which a mutation is done once; a fresh one each time where absent. */
  idempotencyKey?: string
}

/** Address of the application under test. */
export function testAddress(): string {
  return `http://${process.env.HOST}:${process.env.PORT}`
}

/**
 * A browser without a window: keeps cookies, sends the anti-forgery header, asks for JSON. It meets the application
 * over HTTP only.
 */
export class TestClient {
  readonly #cookies = new Map<string, string>()
  #address: string | null = null
  #forgeryTokenAsked = false

  /** Opens a session without the sign-in form: hashing passwords a thousand times is not what tests are for. */
  async startSession(values: Record<string, string | number>): Promise<this> {
    const id = randomUUID().replaceAll('-', '')
    await new DatabaseSessionStore(null, '2 hours').write(id, { signed_in_at: Date.now(), ...values })
    const { CookieClient } = await import('@adonisjs/core/http')
    const cookies = new CookieClient((await app.container.make('encryption')).use())
    this.#cookies.set(SESSION_COOKIE, encodeURIComponent(cookies.sign(SESSION_COOKIE, id)!))
    return this
  }

  /** The same session at another process of the application. */
  at(address: string): TestClient {
    const client = new TestClient()
    client.#address = address
    client.#forgeryTokenAsked = this.#forgeryTokenAsked
    for (const [name, value] of this.#cookies) client.#cookies.set(name, value)
    return client
  }

  get(path: string, options: RequestOptions = {}): Promise<TestResponse> {
    return this.send('GET', path, undefined, options)
  }

  post(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<TestResponse> {
    return this.send('POST', path, body, options)
  }

  put(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<TestResponse> {
    return this.send('PUT', path, body, options)
  }

  patch(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<TestResponse> {
    return this.send('PATCH', path, body, options)
  }

  delete(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<TestResponse> {
    return this.send('DELETE', path, body, options)
  }

  /** Sends a request; redirects are answered, not followed. A FormData body goes out as it is. */
  async send(method: string, path: string, body: unknown, options: RequestOptions = {}): Promise<TestResponse> {
    const mutates = method !== 'GET' && method !== 'HEAD'
    if (mutates && !this.#forgeryTokenAsked) {
      this.#forgeryTokenAsked = true
      await this.send('GET', '/health', undefined)
    }
    const isForm = body instanceof FormData
    const headers: Record<string, string> = {
      accept: options.inertia ? 'text/html' : 'application/json',
      ...(options.inertia ? { 'x-inertia': 'true', 'x-inertia-version': await assetsVersion() } : {}),
      ...(mutates && !isForm ? { 'content-type': 'application/json' } : {}),
      ...(mutates ? { 'idempotency-key': options.idempotencyKey ?? randomUUID() } : {}),
      ...(this.#cookies.has('XSRF-TOKEN') ? { 'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN')!) } : {}),
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...options.headers,
    }
    const response = await fetch(new URL(path, this.#address ?? testAddress()), {
      method,
      headers,
      redirect: 'manual',
      ...(mutates ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text, text, bytes }
  }

  /** The cookies as a browser under test would hold them. */
  cookies(): { name: string; value: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value }))
  }
}

let version: Promise<string> | null = null

function assetsVersion(): Promise<string> {
  version ??= app.container.make('vite').then(async () => {
    const { InertiaManager } = await import('@adonisjs/inertia')
    const manager = (await app.container.make(InertiaManager)) as unknown as { createForRequest(ctx: unknown): { getVersion(): string } }
    const { HttpContextFactory } = await import('@adonisjs/core/factories/http')
    return String(manager.createForRequest(new HttpContextFactory().create()).getVersion())
  })
  return version
}
