import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { installedPlugins, kernelState, pendingMigrations, runMigrations } from '../services/installation.ts'
import { logForScreen } from '../services/platform_log.ts'
import { resumeWork } from '../services/work_kinds.ts'
import { cancelWork, latestWorks, workById } from '../services/works.ts'
import { numberFrom } from './parameters.ts'
import { count, oneOf, words } from './query.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The installation itself: plugins, migrations, long work, the log. */
export default class SystemController {
  async plugins(ctx: HttpContext) {
    return render(ctx, 'console::Plugins', { list: await installedPlugins(), kernel: await kernelState() })
  }

  async migrations(ctx: HttpContext) {
    const works = (await latestWorks(50)).filter(({ kind }) => kind === 'migrations')
    return render(ctx, 'console::Migrations', { pending: await pendingMigrations(), works })
  }

  async runMigrations(ctx: HttpContext) {
    return ctx.response.redirect().status(303).toPath(`/platform/works/${await runMigrations()}`)
  }

  async work(ctx: HttpContext) {
    const work = await workById(numberFrom(ctx.params.id))
    if (!ctx.request.header('x-inertia') && ctx.request.accepts(['html', 'json']) === 'json') return ctx.response.json(work)
    return render(ctx, 'console::Work', { work })
  }

  async cancelWork(ctx: HttpContext) {
    await cancelWork(numberFrom(ctx.params.id))
    return ctx.response.redirect().status(303).back()
  }

  async resumeWork(ctx: HttpContext) {
    await resumeWork(numberFrom(ctx.params.id))
    return ctx.response.redirect().status(303).back()
  }

  async log(ctx: HttpContext) {
    const day = (key: string) => (DAY.test(words(ctx, key)) ? words(ctx, key) : '')
    const query = { kind: oneOf(ctx, 'kind', ['admins', 'people', 'all'] as const), event: words(ctx, 'event'), actor: words(ctx, 'actor'), tenant: count(ctx, 'tenant'), from: day('from'), to: day('to'), page: count(ctx, 'page') ?? 1 }
    return render(ctx, 'console::Log', await logForScreen(query))
  }
}
