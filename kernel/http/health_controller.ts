import type { HttpContext } from '@adonisjs/core/http'
import { database, dialect } from '../database/client.ts'
import { KERNEL_VERSION } from '../host/kernel_version.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { redisAnswers } from '../redis/redis_connection.ts'
import { healthParts } from './health_parts.ts'

/** `GET /health`. */
export default class HealthController {
  /**
   * Answers 200 where the database answers, 503 where it does not. A quarantined plugin makes it `degraded`, and so does a
   * Redis that is configured and does not answer: everything goes on, with limits counted in the database and screens that
   * hear of the changes of their own process alone; and what plugins say of themselves (`healthChecks`).
   */
  async show({ response }: HttpContext): Promise<void> {
    const plugins = pluginHost().states()
    const reachable = await database()
      .rawQuery('select 1')
      .then(() => true)
      .catch(() => false)
    const redis = await redisAnswers()
    const checks = reachable ? await healthParts() : []
    const healthy = redis !== false && checks.every(({ ok }) => ok) && plugins.every(({ state }) => state === 'loaded')
    response.status(reachable ? 200 : 503).json({
      status: reachable ? (healthy ? 'ok' : 'degraded') : 'down',
      kernel: KERNEL_VERSION,
      database: { engine: dialect(), reachable },
      ...(redis === null ? {} : { redis: { reachable: redis } }),
      checks,
      plugins,
    })
  }
}
