import type { HttpContext } from '@adonisjs/core/http'
import { Tray } from './tray.ts'

let kept: { id: number; name: string }[] | null = null

/** Trays, read once for everybody. */
export default class TraysController {
  async index({ response }: HttpContext) {
    kept ??= (await Tray.query()).map(({ id, name }) => ({ id, name }))
    return response.json({ trays: kept })
  }
}
