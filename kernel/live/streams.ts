import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { LivePayload } from './announce.ts'
import { TooManyStreamsError } from './errors.ts'
import { liveServer } from './live_server.ts'
import { channelOf } from './topics.ts'

/** Windows of one user that listen at the same process. A store where everybody shares one sign-in stays below it. */
export const MOST_STREAMS = 24
/** Messages that wait for a screen which doesn't take them; beyond, it is ended and begins anew. */
const MOST_WAITING = 200
/** Browsers come back after so long when a stream ends, in milliseconds. */
const RETRY_MS = 2000
/** Messages of the stream itself, beside those of topics. */
const OWN_CHANNEL = 'live'

type Connection = Awaited<ReturnType<typeof liveServer>> extends { createStream(params: never): infer Made } ? Made : never

/** Whose stream it is, and what it was opened with. */
export interface StreamOwner {
  tenantId: number
  storeId: number | null
  /** Who is signed in. */
  signedInId: number
  /** Whose rights hold: another's, while somebody tries Benchpin as he does. */
  identityId: number
  /** The hashed id: the session's row is looked at as long as the stream is open. */
  sessionId: string
  /** What the session said when the stream was opened; once it says otherwise, the window asks at the gate again. */
  sessionStanding: string
  /** Status and revision of the tenant when it was opened. */
  standing: string
}

/** An open stream of server-sent events: one window of one member. */
export class LiveStream {
  readonly owner: StreamOwner
  readonly openedAt = performance.now()
  readonly topics: Set<string>
  /** The tenant's status and revision as they were last looked at. */
  standing: string
  readonly #uid: string
  readonly #connection: Connection
  readonly #response: HttpContext['response']['response']

  constructor(owner: StreamOwner, topics: readonly string[], uid: string, connection: Connection, response: HttpContext['response']['response']) {
    this.owner = owner
    this.standing = owner.standing
    this.topics = new Set(topics)
    this.#uid = uid
    this.#connection = connection
    this.#response = response
  }

  /** Tells this window alone something about a topic. */
  tell(topic: string, payload: LivePayload): void {
    if (this.topics.has(topic)) this.#write(channelOf(this.owner.tenantId, topic), payload)
  }

  /** Says what it listens to; `missed`: announcements may have been lost, what is shown should be read again. */
  greet(missed: boolean): void {
    this.#write(OWN_CHANNEL, { topics: [...this.topics], missed })
  }

  /** Stops a topic: it was withdrawn, or its permission was. */
  async drop(topic: string): Promise<void> {
    this.topics.delete(topic)
    await (await liveServer()).getManager().unsubscribe({ uid: this.#uid, channel: channelOf(this.owner.tenantId, topic) })
  }

  /** Whether the window takes its messages. */
  get isStuck(): boolean {
    return this.#connection.writableLength + this.#connection.readableLength > MOST_WAITING
  }

  /** Ends the stream at once, with its connection: a server that closes waits for nobody who listens. */
  end(): void {
    this.#connection.destroy()
    this.#response.end()
    this.#response.socket?.destroySoon()
  }

  #write(channel: string, payload: Record<string, LivePayload[string] | string[]>): void {
    if (this.#connection.writable) this.#connection.writeMessage({ data: { channel, payload } })
  }
}

const open = new Set<LiveStream>()

/** The streams that are open at this process. */
export function openStreams(): ReadonlySet<LiveStream> {
  return open
}

/**
 * Answers a request with a stream of topics that its sender may listen to. The name under which Transmit knows it is made
 * here: a name from the browser could be another's.
 *
 * @throws TooManyStreamsError
 */
export async function openStream({ request, response }: HttpContext, owner: StreamOwner, topics: readonly string[]): Promise<LiveStream> {
  const own = [...open].filter(({ owner: { signedInId } }) => signedInId === owner.signedInId)
  if (own.length >= MOST_STREAMS) throw new TooManyStreamsError(MOST_STREAMS)
  const uid = randomUUID()
  const server = await liveServer()
  const connection = server.createStream({ uid, request: request.request, response: response.response, context: undefined as never, injectResponseHeaders: response.getHeaders() })
  response.response.write(`retry: ${RETRY_MS}\n\n`)
  const stream = new LiveStream(owner, topics, uid, connection, response.response)
  open.add(stream)
  response.response.once('close', () => open.delete(stream))
  for (const topic of topics) await server.getManager().subscribe({ uid, channel: channelOf(owner.tenantId, topic), skipAuthorization: true })
  stream.greet(false)
  return stream
}

/** Ends all streams of this process. Browsers come back, to another process where this one is going. */
export function endStreams(): void {
  for (const stream of open) stream.end()
}

/** Tells all windows that announcements may have been lost, so that they read again what they show. */
export function tellOfGap(): void {
  for (const stream of open) stream.greet(true)
}
