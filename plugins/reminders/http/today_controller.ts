import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, render, runList, Store, useCase } from '@benchpin/kernel'
import { promiseList } from '../lists/promise_list.ts'
import { plannedReminders, previewReminder } from '../services/preview_today.ts'
import { remindNow } from '../services/remind.ts'
import { schedulesFor } from '../services/schedules.ts'
import { todayIn } from '../services/today.ts'
import { idFrom, workingStore } from './parameters.ts'
import type { TodayProps } from './screen_props.ts'

/** Who is to be reminded today, and who promised what. */
export default class TodayController {
  async index(ctx: HttpContext) {
    const storeId = await workingStore()
    const today = await todayIn(storeId)
    const props: TodayProps = {
      today,
      store: (await findRecord(Store, storeId)).name,
      planned: await plannedReminders(storeId, today),
      hasSchedule: (await schedulesFor(storeId)).length > 0,
    }
    return render(ctx, 'reminders::Reminders', props)
  }

  async preview(ctx: HttpContext) {
    const storeId = await workingStore()
    return ctx.response.json(await previewReminder(idFrom(ctx, 'The customer'), storeId, await todayIn(storeId)))
  }

  async send(ctx: HttpContext) {
    const contactId = idFrom(ctx, 'The customer')
    const storeId = await workingStore()
    const today = await todayIn(storeId)
    return ctx.response.json(await useCase('reminders.send_now', () => remindNow(contactId, storeId, today)))
  }

  async promises(ctx: HttpContext) {
    return render(ctx, 'reminders::Promises', { list: await runList(promiseList, ctx.request.qs()) })
  }
}
