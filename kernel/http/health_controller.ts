import type { HttpContext } from '@adonisjs/core/http'
import { database, dialect } from '../database/client.ts'
import { KERNEL_VERSION } from '../host/kernel_version.ts'
import { pluginHost } from '../host/plugin_host.ts'

/** `GET /health`. */
export default class HealthController {
  /** Answers 200 where the database answers, 503 where it does not; a quarantined plugin makes it `degraded`. */
  async show({ response }: HttpContext): Promise<void> {
    const plugins = pluginHost().states()
    const reachable = await database()
      .rawQuery('select 1')
      .then(() => true)
      .catch(() => false)
    const healthy = plugins.every(({ state }) => state === 'loaded')
    response.status(reachable ? 200 : 503).json({
      status: reachable ? (healthy ? 'ok' : 'degraded') : 'down',
      kernel: KERNEL_VERSION,
      database: { engine: dialect(), reachable },
      plugins,
    })
  }
}
