import { defineConfig } from '@adonisjs/redis'
import { environment } from '../../kernel/boot/environment.ts'

/** Where a Redis is, from `redis://user:password@host:port/number`; `rediss:` is Redis over TLS. */
function placeOf(url: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    db: Number(pathname.slice(1) || 0),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  }
}

const place = placeOf(environment().redisUrl ?? 'redis://127.0.0.1:6379')

const redisConfig = defineConfig({
  connection: 'main',
  connections: {
    // Whoever asks has something to fall back on: an answer within a second, or none.
    main: { ...place, connectTimeout: 1000, commandTimeout: 1000, maxRetriesPerRequest: 1 },
    live: { ...place, lazyConnect: true, maxRetriesPerRequest: null },
  },
})

declare module '@adonisjs/redis/types' {
  interface RedisConnections {
    main: (typeof redisConfig)['connections']['main']
    live: (typeof redisConfig)['connections']['live']
  }
}

export default redisConfig
