import type { HttpContext } from '@adonisjs/core/http'
import { render, runList } from '@benchpin/kernel'
import { journalList } from '../../lists/journals.ts'
import { journalPage } from '../../services/present_journal.ts'
import { idOf } from '../parameters.ts'

/** Journals: the list, and one with its lines. */
export default class JournalsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'ledger::Journals', { list: await runList(journalList, ctx.request.qs()) })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'ledger::Journal', { journal: await journalPage(idOf(ctx.params, 'The journal')) })
  }
}
