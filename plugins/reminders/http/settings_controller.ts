import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError, render, tenantState, useCase } from '@benchpin/kernel'
import { Schedule } from '../models/schedule.ts'
import { dropSchedule, keepSchedule, placeOf, sources, stepChoices } from '../services/schedules.ts'
import { todayIn } from '../services/today.ts'
import type { ScheduleProps } from './screen_props.ts'
import { dropValidator, scheduleValidator } from './validators.ts'

/** When customers are reminded. */
export default class SettingsController {
  async show(ctx: HttpContext) {
    const [all, { stores }] = [await sources(), await tenantState()]
    const source = all.find(({ id }) => id === ctx.request.input('source')) ?? all[0]
    const asked = Number(ctx.request.input('store'))
    const storeId = stores.some(({ id }) => id === asked) ? asked : null
    const kept = source ? await Schedule.query().where('source', source.id).whereIn('place', ['all', placeOf(storeId)]) : []
    const own = kept.find(({ place }) => place === placeOf(storeId))
    const held = own ?? kept.find(({ place }) => place === 'all')
    const props: ScheduleProps = {
      source: source?.id ?? '',
      sources: all.map(({ id, title }) => ({ value: id, label: title })),
      storeId,
      stores: stores.map(({ id, name }) => ({ id, name })),
      isOwn: own !== undefined,
      schedule: held ? { active: held.active, startsOn: held.startsOn, minimum: held.minimum, steps: held.steps } : { active: false, startsOn: await todayIn(storeId), minimum: 0, steps: [] },
      ...(await stepChoices()),
    }
    return render(ctx, 'reminders::Schedule', props)
  }

  async update(ctx: HttpContext) {
    const { source, storeId, ...input } = await ctx.request.validateUsing(scheduleValidator)
    await this.#knownStore(storeId)
    await useCase('reminders.keep_schedule', () => keepSchedule(source, storeId, input))
    return ctx.response.json({})
  }

  async destroy(ctx: HttpContext) {
    const { source, storeId } = await ctx.request.validateUsing(dropValidator)
    await this.#knownStore(storeId)
    await useCase('reminders.drop_schedule', () => dropSchedule(source, storeId))
    return ctx.response.json({})
  }

  async #knownStore(storeId: number | null): Promise<void> {
    if (storeId !== null && !(await tenantState()).stores.some(({ id }) => id === storeId)) throw new RecordNotFoundError('The store')
  }
}
