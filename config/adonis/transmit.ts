import { defineConfig } from '@adonisjs/transmit'
import { environment } from '../../kernel/boot/environment.ts'
import { redisTransport } from '../../kernel/live/redis_transport.ts'

/** Live updates. A word every 25 seconds, because proxies close what is silent for a minute. */
export default defineConfig({
  pingInterval: '25s',
  transport: environment().redisUrl === null ? null : { driver: redisTransport, channel: 'benchpin:live' },
})
