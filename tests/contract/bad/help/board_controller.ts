import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'

/** A screen with nothing on it. */
export default class BoardController {
  show(ctx: HttpContext) {
    return render(ctx, 'bad_help::Board', {})
  }
}
