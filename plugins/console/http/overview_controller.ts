import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { overview } from '../services/overview.ts'

/** The console's first page. */
export default class OverviewController {
  async show(ctx: HttpContext) {
    return render(ctx, 'console::Overview', await overview())
  }
}
