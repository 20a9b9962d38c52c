import type { HttpContext } from '@adonisjs/core/http'
import { render, runList } from '@benchpin/kernel'
import { manualJournalList } from '../../lists/manual_journals.ts'
import { manualJournalProps } from '../../services/manual/manual_page.ts'
import { deleteManualJournal, reverseManualJournal, writeManualJournal } from '../../services/manual/write_manual.ts'
import { idOf } from '../parameters.ts'
import { dateValidator, manualJournalValidator, versionValidator } from '../validators.ts'

const THING = 'The manual journal'

/** Manual journals: the list, and one as a draft or posted. */
export default class ManualJournalsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'ledger::ManualJournals', { list: await runList(manualJournalList, ctx.request.qs()) })
  }

  /** `copy` names the journal that a new one begins as a copy of. */
  async create(ctx: HttpContext) {
    const { copy } = ctx.request.qs() as Record<string, unknown>
    return render(ctx, 'ledger::ManualJournal', await manualJournalProps(null, copy === undefined ? null : idOf({ id: copy }, THING)))
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'ledger::ManualJournal', await manualJournalProps(idOf(ctx.params, THING)))
  }

  async store({ request, response, session }: HttpContext) {
    const { posts = false, version: _version, ...input } = await request.validateUsing(manualJournalValidator)
    const id = await writeManualJournal(null, input, { posts })
    session.flash('notice', { tone: 'success', message: posts ? 'The journal is posted.' : 'The draft is kept.' })
    return response.redirect().status(303).toPath(`/ledger/manual-journals/${id}`)
  }

  async update({ params, request, response, session }: HttpContext) {
    const { posts = false, version = 0, ...input } = await request.validateUsing(manualJournalValidator)
    const id = await writeManualJournal({ id: idOf(params, THING), version }, input, { posts })
    session.flash('notice', { tone: 'success', message: posts ? 'The journal is posted.' : 'The draft is kept.' })
    return response.redirect().status(303).toPath(`/ledger/manual-journals/${id}`)
  }

  async destroy({ params, request, response, session }: HttpContext) {
    const { version } = await request.validateUsing(versionValidator)
    await deleteManualJournal(idOf(params, THING), version)
    session.flash('notice', { tone: 'success', message: 'The draft is deleted.' })
    return response.redirect().status(303).toPath('/ledger/manual-journals')
  }

  async reverse({ params, request, response, session }: HttpContext) {
    const { date } = await request.validateUsing(dateValidator)
    const id = await reverseManualJournal(idOf(params, THING), date)
    session.flash('notice', { tone: 'success', message: 'The journal is reversed.' })
    return response.redirect().status(303).toPath(`/ledger/manual-journals/${id}`)
  }
}
