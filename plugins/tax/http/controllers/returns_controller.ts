import type { HttpContext } from '@adonisjs/core/http'
import { businessDateIn, currentStoreId, isBusinessDate, monthStart, addDays, nowInstant, render, tenantState, type BusinessDate } from '@benchpin/kernel'
import { payeeName } from '../../data/jurisdiction.ts'
import { Remittance } from '../../models/remittance.ts'
import { allowanceFor, owedIn, owedStates, owedThrough } from '../../services/owed.ts'
import { recordRemittance, voidRemittance } from '../../services/remit.ts'
import { idOf } from '../parameters.ts'
import type { PayTaxProps, RemittanceView, ReturnsProps } from '../screen_props.ts'
import { remittanceValidator, remittanceVoidValidator } from '../validators.ts'

const PAGE = '/tax/returns'
const SHOWN = 24

async function today(): Promise<BusinessDate> {
  const { stores, timeZone } = await tenantState()
  return businessDateIn(stores.find(({ id }) => id === currentStoreId())?.timeZone ?? timeZone, nowInstant())
}

function viewOf({ id, state, periodFrom, periodTo, date, tax, allowance, paid, reference, voidedOn, voidReason, recordedBy }: Remittance): RemittanceView {
  return { id, state: payeeName(state), periodFrom, periodTo, date, tax, allowance, paid, reference, voidedOn, voidReason, recordedBy }
}

/** What is owed to each state, and what was paid. */
export default class ReturnsController {
  async index(ctx: HttpContext) {
    const remittances = await Remittance.query().orderBy('date', 'desc').orderBy('id', 'desc').limit(SHOWN)
    return render(ctx, 'tax::TaxReturns', { states: await owedStates(await today()), remittances: remittances.map(viewOf) } satisfies ReturnsProps)
  }

  /** The form for a period: the last month where the address names none. */
  async create(ctx: HttpContext) {
    const { state, from, to } = ctx.request.qs() as Record<string, string | undefined>
    const now = await today()
    const lastMonthEnd = addDays(monthStart(now), -1)
    const periodTo = isBusinessDate(to) ? to : lastMonthEnd
    const periodFrom = isBusinessDate(from) ? from : monthStart(periodTo)
    const chosen = state || (await owedStates(now, 1))[0]?.state || 'fl'
    const figures = await owedIn(chosen, periodFrom, periodTo)
    const tax = Math.max(0, Math.min(figures.base + figures.surtax, await owedThrough(chosen, periodTo)))
    const { stores } = await tenantState()
    return render(ctx, 'tax::PayTax', {
      state: { id: chosen, name: payeeName(chosen) },
      figures,
      tax,
      allowance: await allowanceFor(chosen, tax, periodTo),
      today: now,
      storeId: currentStoreId() ?? stores[0]?.id ?? 0,
      stores: stores.filter(({ active }) => active).map(({ id, name }) => ({ value: String(id), label: name })),
    } satisfies PayTaxProps)
  }

  async store({ request, response, session }: HttpContext) {
    const { storeId, reference, ...input } = await request.validateUsing(remittanceValidator)
    await recordRemittance({ ...input, storeId: Number(storeId), reference: reference ?? null })
    session.flash('notice', { tone: 'success', message: 'The payment of sales tax is recorded.' })
    return response.redirect().status(303).toPath(PAGE)
  }

  async void({ params, request, response, session }: HttpContext) {
    const { reason } = await request.validateUsing(remittanceVoidValidator)
    await voidRemittance(idOf(params, 'The payment of sales tax'), await today(), reason)
    session.flash('notice', { tone: 'success', message: 'The payment is voided: the tax is owed again.' })
    return response.redirect().status(303).toPath(PAGE)
  }
}
