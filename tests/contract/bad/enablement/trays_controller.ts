import type { HttpContext } from '@adonisjs/core/http'

/** Trays, of which there are none. */
export default class TraysController {
  index({ response }: HttpContext) {
    return response.json({ trays: [] })
  }
}
