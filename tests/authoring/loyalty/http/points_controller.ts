import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError, render, runList } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { pointsOf } from '../services/balance.ts'
import { pointsList } from './points_list.ts'

/** Points: all customers, and one. */
export default class PointsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'loyalty::Points', { list: await runList(pointsList, ctx.request.qs()) })
  }

  async ofContact({ params, response }: HttpContext) {
    const id = Number(params.contactId)
    if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError('The contact')
    return response.json(await pointsOf((await findContact(id)).id))
  }
}
