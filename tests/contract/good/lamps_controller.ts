import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, RecordNotFoundError, render, useCase } from '@benchpin/kernel'
import { Lamp } from './lamp.ts'

/** Lamps and their bulbs. */
export default class LampsController {
  async index(ctx: HttpContext) {
    const lamps = await Lamp.query().orderBy('id')
    return render(ctx, 'good_lamps::Lamps', { lamps: lamps.map(({ id, name, bulbOf }) => ({ id, name, bulbOf })) })
  }

  async show(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    if (!Number.isSafeInteger(id)) throw new RecordNotFoundError('The lamp')
    const { name, bulbOf } = await findRecord(Lamp, id)
    return render(ctx, 'good_lamps::Lamp', { lamp: { id, name, bulbOf } })
  }

  async changeBulb({ params, response }: HttpContext) {
    const id = Number(params.id)
    if (!Number.isSafeInteger(id)) throw new RecordNotFoundError('The lamp')
    await useCase('good_lamps.change_bulb', async () => {
      const lamp = await findRecord(Lamp, id, { lock: true })
      await lamp.merge({ bulbOf: '2026-11-21' }).save()
    })
    return response.redirect().status(303).toPath(`/good_lamps/${id}`)
  }
}
