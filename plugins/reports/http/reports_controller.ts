import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { findReport } from '../engine/catalog.ts'
import { hubOf } from '../engine/hub.ts'
import { prepareReport, prepareSound } from '../engine/prepare.ts'
import { screenOf } from '../engine/screen.ts'
import { noteOpened, pinReport } from '../services/favorites.ts'
import { pinValidator } from './validators.ts'

/** The catalog of reports, and a report on the screen. */
export default class ReportsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'reports::Reports', await hubOf())
  }

  async show(ctx: HttpContext) {
    const prepared = await prepareReport(String(ctx.params.report), ctx.request.qs())
    const props = await screenOf(prepared, ctx.request.qs())
    await noteOpened(prepared.report.id)
    // A filter that can't be read is told beside it, on the same page, where it can be changed.
    if (Object.keys(props.problems).length > 0) ctx.response.status(422)
    return render(ctx, 'reports::Report', props)
  }

  /** The same as JSON, for programs that hold the user's session. */
  async data({ params, request, response }: HttpContext) {
    return response.json(await screenOf(await prepareSound(String(params.report), request.qs()), request.qs()))
  }

  async pin({ params, request, response }: HttpContext) {
    const { id } = await findReport(String(params.report))
    const { pinned } = await request.validateUsing(pinValidator)
    await pinReport(id, pinned)
    return response.status(204).send('')
  }
}
