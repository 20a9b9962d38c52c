import type { ApplicationService } from '@adonisjs/core/types'
import AdonisRedisProvider from '@adonisjs/redis/redis_provider'
import { useRedisApplication } from './redis_connection.ts'

/** Longest that a process waits for Redis to take its last words, in milliseconds. */
const GOODBYE_MS = 1000

/** Adonis' provider of Redis, but for its end: a process also ends while Redis does not answer, and makes no connection to close it. */
export default class RedisProvider extends AdonisRedisProvider {
  readonly #app: ApplicationService
  #isMade = false

  constructor(app: ApplicationService) {
    super(app)
    this.#app = app
  }

  override register(): void {
    super.register()
    this.#app.container.resolving('redis', () => void (this.#isMade = true))
    useRedisApplication(this.#app)
  }

  override async shutdown(): Promise<void> {
    if (!this.#isMade) return
    const redis = await this.#app.container.make('redis')
    const said = redis.quitAll().catch(() => undefined)
    await Promise.race([said, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())])
    await redis.disconnectAll()
  }
}
