import type { HttpContext } from '@adonisjs/core/http'
import { render, useCase } from '@benchpin/kernel'
import { beginWork } from '@benchpin/plugins/automation'
import { prepareSound, queryOf } from '../engine/prepare.ts'
import { deleteSchedule, makeSchedule, schedulesForScreen, setScheduleActive } from '../schedules/schedules.ts'
import { mailWork } from '../works/mail_work.ts'
import { idOf } from './parameters.ts'
import { mailValidator, scheduleStateValidator, scheduleValidator } from './validators.ts'

const WHAT = 'The schedule'

/** Reports by mail: now, and again and again. */
export default class SchedulesController {
  async index(ctx: HttpContext) {
    return render(ctx, 'reports::Schedules', { schedules: await schedulesForScreen() })
  }

  async mail({ params, request, response }: HttpContext) {
    const { recipients, format, note } = await request.validateUsing(mailValidator)
    const prepared = await prepareSound(String(params.report), request.qs())
    const payload = { report: prepared.report.id, query: queryOf(prepared, { fixed: true }), format, recipients, note: note ?? null }
    const work = await useCase('reports.mail', () => beginWork(mailWork, payload, `${prepared.report.title} by mail`))
    return response.status(202).json({ work: work.id })
  }

  async store({ params, request, response }: HttpContext) {
    const input = await request.validateUsing(scheduleValidator)
    const query = Object.fromEntries(Object.entries(request.qs()).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    return response.status(201).json(await useCase('reports.make_schedule', () => makeSchedule({ ...input, report: String(params.report), query })))
  }

  async update({ params, request, response }: HttpContext) {
    const { active } = await request.validateUsing(scheduleStateValidator)
    await useCase('reports.set_schedule_active', async () => {
      await setScheduleActive(idOf(params, WHAT), active)
      return {}
    })
    return response.status(204).send('')
  }

  async destroy({ params, response }: HttpContext) {
    await useCase('reports.delete_schedule', async () => {
      await deleteSchedule(idOf(params, WHAT))
      return {}
    })
    return response.status(204).send('')
  }
}
