import type { HttpContext } from '@adonisjs/core/http'
import { beginWithView, deleteView, saveView, useCase } from '@benchpin/kernel'
import { numberFrom } from './parameters.ts'
import { beginningValidator, viewValidator } from './validators.ts'

/** Saved views of lists: called by the Views menu, which stays on its page. */
export default class ViewsController {
  async store({ request, response }: HttpContext) {
    const input = await request.validateUsing(viewValidator)
    return response.json(await useCase('workspace.save_view', () => saveView(null, input)))
  }

  async update({ params, request, response }: HttpContext) {
    const input = await request.validateUsing(viewValidator)
    return response.json(await useCase('workspace.change_view', () => saveView(numberFrom(params.id), input)))
  }

  async destroy({ params, response }: HttpContext) {
    await useCase('workspace.delete_view', () => deleteView(numberFrom(params.id)))
    return response.status(204)
  }

  async begin({ request, response }: HttpContext) {
    const { list, id } = await request.validateUsing(beginningValidator)
    await useCase('workspace.begin_with_view', () => beginWithView(list, id))
    return response.status(204)
  }
}
