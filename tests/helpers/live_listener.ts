import type { TestClient } from '@benchpin/kernel/testing'
import { testAddress } from '@benchpin/kernel/testing'

/** What came over a stream. `topic` is without the tenant before it; `live` says what is listened to. */
export interface LiveMessage {
  channel: string
  topic: string
  payload: Record<string, unknown>
}

/** How long a test waits for what must come, in milliseconds. */
const DEADLINE = 8_000

const listening = new Set<LiveListener>()

/** A window that listens to live updates, without a browser. */
export class LiveListener {
  readonly messages: LiveMessage[] = []
  readonly headers: Headers
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>
  readonly #abort: AbortController
  readonly #waiting = new Set<() => void>()

  constructor(response: Response, abort: AbortController) {
    this.headers = response.headers
    this.#abort = abort
    listening.add(this)
    this.ended = this.#read(response).catch(() => undefined)
  }

  /** Opens a stream. Where it is refused, answers the status alone. */
  static async open(client: TestClient, topics: string, { address = testAddress(), scope = '' } = {}): Promise<LiveListener> {
    const answer = await LiveListener.attempt(client, topics, { address, scope })
    if (typeof answer === 'number') throw new Error(`The stream of ${topics} was refused with ${answer}.`)
    await answer.next(({ channel }) => channel === 'live')
    return answer
  }

  /** The stream, or the status with which it is refused. */
  static async attempt(client: TestClient, topics: string, { address = testAddress(), scope = '' } = {}): Promise<LiveListener | number> {
    const abort = new AbortController()
    const cookie = client.cookies().map(({ name, value }) => `${name}=${value}`).join('; ')
    const query = new URLSearchParams({ topics, ...(scope ? { scope } : {}) })
    const response = await fetch(`${address}/live?${query}`, { headers: { cookie, 'accept': 'text/event-stream', 'accept-encoding': 'gzip, br' }, signal: abort.signal })
    if (response.status === 200) return new LiveListener(response, abort)
    await response.text()
    return response.status
  }

  /** The first message that fits, of those that came or will come. */
  async next(fits: (message: LiveMessage) => boolean): Promise<LiveMessage> {
    const deadline = Date.now() + DEADLINE
    for (;;) {
      const found = this.messages.find(fits)
      if (found) return found
      if (Date.now() > deadline) throw new Error(`What was waited for did not come; these did: ${JSON.stringify(this.messages)}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, DEADLINE)
        this.#waiting.add(() => (clearTimeout(timer), resolve()))
      })
    }
  }

  /** Messages of a topic so far. */
  of(topic: string): LiveMessage[] {
    return this.messages.filter((message) => message.topic === topic)
  }

  close(): void {
    this.#abort.abort()
  }

  async #read(response: Response): Promise<void> {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body! as unknown as AsyncIterable<Uint8Array>) {
      rest += decoder.decode(chunk, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop()!
      for (const block of blocks) this.#take(block)
    }
  }

  #take(block: string): void {
    const data = block.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
    if (data.length === 0) return
    const { channel, payload } = JSON.parse(data.join('\n')) as LiveMessage
    this.messages.push({ channel, payload, topic: channel.replace(/^\d+\//, '') })
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}

/** Closes all that tests opened: the server under test waits for open requests before it ends. */
export async function closeListeners(): Promise<void> {
  for (const listener of listening) listener.close()
  await Promise.all([...listening].map(({ ended }) => ended))
  listening.clear()
}
