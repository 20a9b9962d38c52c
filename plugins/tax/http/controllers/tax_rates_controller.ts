import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, render, setting, Store, useCase } from '@benchpin/kernel'
import { allJurisdictions } from '../../data/jurisdiction.ts'
import { endRate } from '../../services/change_rate.ts'
import { JURISDICTION_SETTING, OWN_RATES } from '../../services/rates_for.ts'
import { chooseJurisdiction, enterOwnRates, hasOwnRates } from '../../services/store_rates.ts'
import { placeRules } from '../../services/standing_rules.ts'
import { storeTaxes, taxMonths } from '../../services/tax_overview.ts'
import { idOf } from '../parameters.ts'
import { ownRatesValidator, placeValidator, rateEndValidator } from '../validators.ts'

const TAX_PAGE = '/settings/tax'

/** Sales tax: what each store charges, its history, and what was invoiced by month. */
export default class TaxRatesController {
  async index(ctx: HttpContext) {
    return render(ctx, 'tax::TaxRates', { stores: await storeTaxes(), months: await taxMonths(), places: await placeRules() })
  }

  async edit(ctx: HttpContext) {
    const store = await findRecord(Store, idOf(ctx.params, 'The store'))
    const places = allJurisdictions().map(({ id, title }) => ({ value: id, label: title }))
    return render(ctx, 'tax::StoreTax', {
      store: { id: store.id, name: store.name },
      jurisdiction: await setting<string | null>(JURISDICTION_SETTING, store.id),
      places: (await hasOwnRates(store.id)) ? [...places, { value: OWN_RATES, label: 'Own rates' }] : places,
    })
  }

  async choosePlace({ params, request, response, session }: HttpContext) {
    const store = await findRecord(Store, idOf(params, 'The store'))
    const { jurisdiction } = await request.validateUsing(placeValidator)
    await useCase('tax.choose_place', () => chooseJurisdiction(store.id, jurisdiction))
    session.flash('notice', { tone: 'success', message: `The place of sale of ${store.name} is saved.` })
    return response.redirect().status(303).toPath(TAX_PAGE)
  }

  async enterRates({ params, request, response, session }: HttpContext) {
    const store = await findRecord(Store, idOf(params, 'The store'))
    const rates = await request.validateUsing(ownRatesValidator)
    await useCase('tax.enter_own_rates', () => enterOwnRates(store.id, rates))
    session.flash('notice', { tone: 'success', message: `${store.name} charges the new rates from ${rates.startsOn} on.` })
    return response.redirect().status(303).toPath(TAX_PAGE)
  }

  async endRate({ params, request, response, session }: HttpContext) {
    const { endsOn, version } = await request.validateUsing(rateEndValidator)
    await useCase('tax.end_rate', () => endRate(idOf(params, 'The tax rate'), version, endsOn))
    session.flash('notice', { tone: 'success', message: 'The rate is saved.' })
    return response.redirect().status(303).toPath(TAX_PAGE)
  }
}
