import { randomUUID } from 'node:crypto'
import { Agent, request, type IncomingHttpHeaders } from 'node:http'

/** An answer as the load generator needs it. */
export interface Answer {
  status: number
  text: string
}

/** A signed-in clerk on one kept connection. It costs little beside the server that it loads. */
export class SessionClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #cookies: Map<string, string>
  readonly #url: string

  constructor(url: string, cookies: readonly { name: string; value: string }[] = []) {
    this.#url = url
    this.#cookies = new Map(cookies.map(({ name, value }) => [name, value]))
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send('GET', path, null, headers)
  }

  /** Posts JSON under a fresh idempotency key; fetches the anti-forgery token before the first. */
  async post(path: string, body: unknown): Promise<Answer> {
    if (!this.#cookies.has('XSRF-TOKEN')) await this.get('/health')
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? '') }
    return this.#send('POST', path, JSON.stringify(body), headers)
  }

  /** Closes the connection. */
  close(): void {
    this.#agent.destroy()
  }

  #keep(headers: IncomingHttpHeaders): void {
    for (const cookie of headers['set-cookie'] ?? []) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  #send(method: string, path: string, body: string | null, more: Record<string, string>): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const headers = { accept: 'application/json', ...(cookie ? { cookie } : {}), ...length, ...more }
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, this.#url), { method, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          this.#keep(response.headers)
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}
