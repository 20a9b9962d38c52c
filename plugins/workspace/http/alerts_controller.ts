import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { markRead, ownAlerts, type AlertView } from '../alerts/own_alerts.ts'
import { readValidator } from './validators.ts'

/** Alerts in the bell. */
const SHOWN = 8

/** What the bell shows. */
export interface Unread {
  count: number
  alerts: AlertView[]
}

/** Alerts of the signed-in user. */
export default class AlertsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::Alerts', { alerts: await ownAlerts() })
  }

  async unread({ response }: HttpContext) {
    return response.json(await this.#unread())
  }

  async read({ request, response }: HttpContext) {
    const { ids } = await request.validateUsing(readValidator)
    await markRead(ids)
    return response.json(await this.#unread())
  }

  async #unread(): Promise<Unread> {
    const unread = (await ownAlerts()).filter(({ isRead }) => !isRead)
    return { count: unread.length, alerts: unread.slice(0, SHOWN) }
  }
}
