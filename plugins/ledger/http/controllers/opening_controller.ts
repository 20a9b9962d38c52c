import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { checkOpening, loadOpening, openingProps } from '../../services/opening/load_opening.ts'
import { openingValidator } from '../validators.ts'

/** Balances from the books before: a dry run, then the load. */
export default class OpeningController {
  async show(ctx: HttpContext) {
    return render(ctx, 'ledger::OpeningBalances', { ...(await openingProps()) })
  }

  async check({ request, response }: HttpContext) {
    return response.json(await checkOpening(await request.validateUsing(openingValidator)))
  }

  async store({ request, response, session }: HttpContext) {
    const rows = await loadOpening(await request.validateUsing(openingValidator))
    session.flash('notice', { tone: 'success', message: `${rows === 1 ? '1 row is' : `${rows} rows are`} loaded.` })
    return response.redirect().status(303).toPath('/ledger/opening-balances')
  }
}
