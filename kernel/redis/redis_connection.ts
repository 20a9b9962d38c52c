import type { ApplicationService } from '@adonisjs/core/types'
import type { RedisConnection } from '@adonisjs/redis'

/** `main` answers or fails within a second; `live` only listens, and waits for Redis as long as it takes. */
export type RedisConnectionName = 'main' | 'live'

let application: ApplicationService | null = null

/** Gives Redis its application; called by its provider, which is there where REDIS_URL is set. */
export function useRedisApplication(app: ApplicationService): void {
  application = app
}

/** A connection to Redis, opened when it is first asked for. Only where REDIS_URL is set. */
export async function redisConnection(name: RedisConnectionName): Promise<RedisConnection> {
  const redis = await application!.container.make('redis')
  return redis.connection(name) as unknown as RedisConnection
}

/** Whether Redis answers; null where none is configured. */
export async function redisAnswers(): Promise<boolean | null> {
  if (!application) return null
  const redis = await redisConnection('main')
  return redis.ping().then(
    () => true,
    () => false
  )
}
