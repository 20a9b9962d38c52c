import { defineConfig, stores } from '@adonisjs/limiter'
import type { InferLimiters, LimiterConsumptionOptions } from '@adonisjs/limiter/types'
import { environment } from '../../kernel/boot/environment.ts'
import { DatabaseLimiterStore } from '../../kernel/limits/database_store.ts'

/** Redis where there is one; else the database where several processes may share it; one process counts by itself. */
function defaultStore(): 'redis' | 'database' | 'memory' {
  const { redisUrl, databaseUrl } = environment()
  if (redisUrl !== null) return 'redis'
  return databaseUrl.startsWith('mysql:') ? 'database' : 'memory'
}

const limiterConfig = defineConfig({
  default: defaultStore(),
  stores: {
    memory: stores.memory({}),
    database: (options) => new DatabaseLimiterStore(options),
    // Made when it is first used, and so only where REDIS_URL is set.
    ...(environment().redisUrl === null ? {} : { redis: stores.redis({ connectionName: 'main', keyPrefix: 'benchpin:limits' }) }),
  } as { memory: ReturnType<typeof stores.memory>; database: (options: LimiterConsumptionOptions) => DatabaseLimiterStore; redis: ReturnType<typeof stores.redis> },
})

declare module '@adonisjs/limiter/types' {
  interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}

export default limiterConfig
