import type { HttpContext } from '@adonisjs/core/http'
import { can, render } from '@benchpin/kernel'
import { jumpsOfUser, loadDashboard } from '../services/dashboard.ts'

/** The first page after sign-in. */
export default class DashboardController {
  async show(ctx: HttpContext) {
    const loaded = (await can('kernel.dashboard.view')) ? await loadDashboard() : { widgets: [], isCleared: false }
    return render(ctx, 'workspace::Dashboard', { ...loaded, jumps: await jumpsOfUser() })
  }
}
