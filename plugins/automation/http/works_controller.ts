import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError, render, useCase } from '@benchpin/kernel'
import { cancelWork } from '../works/cancel_work.ts'
import { ownWorks, stateOf, visibleWork } from '../works/work_rows.ts'

const SHOWN = 50

function workIdOf(params: Record<string, unknown>): number {
  const id = Number(params.workId)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError('The background work')
  return id
}

/** Background work of the user: its list, and the state that screens ask for while it runs. */
export default class WorksController {
  async index(ctx: HttpContext) {
    return render(ctx, 'automation::Works', { works: await ownWorks(SHOWN) })
  }

  async show({ params, response }: HttpContext) {
    return response.json(stateOf(await visibleWork(workIdOf(params))))
  }

  async cancel({ params, response }: HttpContext) {
    return response.json(await useCase('automation.cancel_work', () => cancelWork(workIdOf(params))))
  }
}
