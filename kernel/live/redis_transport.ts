import { redisConnection } from '../redis/redis_connection.ts'
import { tellOfGap } from './streams.ts'

type Message = string | number | boolean | null | Message[] | { [key: string]: Message }

interface Envelope {
  sender: string
  message: never
}

/**
 * Carries announcements between processes over Redis. Transmit's own transport keeps what it can't send, without bound,
 * and sends it late; here an announcement that Redis does not take is dropped, and once Redis is back the screens are
 * told to read anew.
 */
class RedisTransport {
  #sender = ''
  #wasConnected = false

  setId(id: string): this {
    this.#sender = id
    return this
  }

  /** Nothing is kept, so there is nothing to send again. */
  onReconnect(): void {}

  async publish(channel: string, message: Message): Promise<void> {
    const redis = await redisConnection('main')
    await redis.publish(channel, JSON.stringify({ sender: this.#sender, message })).catch(() => undefined)
  }

  async subscribe<T extends Message>(channel: string, handler: (message: T) => void | Promise<void>): Promise<void> {
    const redis = await redisConnection('live')
    redis.on('subscriber:ready', () => {
      if (this.#wasConnected) tellOfGap()
      this.#wasConnected = true
    })
    redis.subscribe(channel, (text) => {
      const { sender, message } = JSON.parse(text) as Envelope
      if (sender !== this.#sender) void handler(message)
    })
  }

  async unsubscribe(channel: string): Promise<void> {
    const redis = await redisConnection('live')
    await redis.unsubscribe(channel)
  }

  /** The connections are closed by their own provider. */
  async disconnect(): Promise<void> {}
}

/** The transport as Transmit's configuration takes it. */
export function redisTransport(): RedisTransport {
  return new RedisTransport()
}
