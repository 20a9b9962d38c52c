import type { HttpContext } from '@adonisjs/core/http'
import { changeSettings, findRecord, render, runList, settingsForForm, Store, useCase } from '@benchpin/kernel'
import { storeList } from '../lists/store_list.ts'
import { changeNumbers, numbersOfStore } from '../services/store_numbers.ts'
import { saveStore, storeForScreen, timeZones } from '../services/stores.ts'
import { numberFrom } from './parameters.ts'
import { numbersValidator, storeValidator } from './validators.ts'

/** Settings > Stores. */
export default class StoresController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Stores', { list: await runList(storeList, ctx.request.qs()) })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Store', { store: null, settings: [], timeZones: timeZones(), numbers: [] })
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(storeValidator)
    const { id } = await useCase('workspace.create_store', () => saveStore(null, input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} added.` })
    return ctx.response.redirect().status(303).toPath(`/settings/stores/${id}`)
  }

  async show(ctx: HttpContext) {
    const store = await storeForScreen(numberFrom(ctx.params.id))
    const [settings, numbers] = [await settingsForForm('store', store.id), await numbersOfStore(store.id)]
    return render(ctx, 'workspace::settings/Store', { store, settings, timeZones: timeZones(), numbers })
  }

  async update(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(storeValidator)
    await useCase('workspace.change_store', () => saveStore(numberFrom(ctx.params.id), input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} saved.` })
    return ctx.response.redirect().status(303).back()
  }

  async updateNumbers(ctx: HttpContext) {
    const store = await findRecord(Store, numberFrom(ctx.params.id))
    const input = await ctx.request.validateUsing(numbersValidator)
    await useCase('workspace.change_numbers', () => changeNumbers(store.id, { ...input, prefix: input.prefix ?? '' }))
    ctx.session.flash('notice', { tone: 'success', message: `Number series of ${store.name} saved.` })
    return ctx.response.redirect().status(303).back()
  }

  async updateSettings(ctx: HttpContext) {
    const store = await findRecord(Store, numberFrom(ctx.params.id))
    await useCase('workspace.change_store_settings', () => changeSettings('store', store.id, ctx.request.body()))
    ctx.session.flash('notice', { tone: 'success', message: `Settings of ${store.name} saved.` })
    return ctx.response.redirect().status(303).back()
  }
}
