import type { HttpContext } from '@adonisjs/core/http'
import { authorize, contributionsOf, quickPeeks, RecordNotFoundError, rememberPreference, search } from '@benchpin/kernel'
import { numberFrom } from './parameters.ts'
import { columnsValidator } from './validators.ts'

/** What is found and looked at from anywhere: global search, Quick Peek, and the columns of lists. */
export default class FindingController {
  async search({ request, response }: HttpContext) {
    const text = String(request.input('q') ?? '').slice(0, 200)
    return response.json({ hits: await search(text) })
  }

  async peek({ params, response }: HttpContext) {
    const peek = (await contributionsOf(quickPeeks)).find(({ type }) => type === params.type)
    if (!peek) throw new RecordNotFoundError()
    await authorize(peek.permission)
    return response.json(await peek.load(numberFrom(params.id)))
  }

  async rememberColumns({ params, request, response }: HttpContext) {
    const { columns } = await request.validateUsing(columnsValidator)
    await rememberPreference(`list:${String(params.id).slice(0, 100)}`, columns)
    return response.status(204)
  }
}
