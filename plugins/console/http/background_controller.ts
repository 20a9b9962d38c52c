import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { deadLetters } from '@benchpin/plugins/automation'
import { retryAllEvents, retryEvent, skipEvent } from '../services/events.ts'
import { askForJob, jobForConsole, jobsForConsole, PLATFORM } from '../services/jobs.ts'
import { numberFrom } from './parameters.ts'
import { count, notice, oneOf, words } from './query.ts'
import { jobRunValidator } from './validators.ts'

/** What runs by itself, for all organizations and the platform: jobs and events. */
export default class BackgroundController {
  async jobs(ctx: HttpContext) {
    const tenant = words(ctx, 'tenant') === String(PLATFORM) ? PLATFORM : count(ctx, 'tenant')
    const query = { job: words(ctx, 'job'), outcome: oneOf(ctx, 'outcome', ['', 'trouble', 'done', 'running', 'skipped'] as const), tenant, page: count(ctx, 'page') ?? 1 }
    return render(ctx, 'console::Jobs', await jobsForConsole(query))
  }

  async job(ctx: HttpContext) {
    return render(ctx, 'console::Job', await jobForConsole(count(ctx, 'tenant') ?? PLATFORM, String(ctx.params.job), count(ctx, 'store') ?? 0))
  }

  async runJob(ctx: HttpContext) {
    const { tenantId, storeId = 0 } = await ctx.request.validateUsing(jobRunValidator)
    notice(ctx, `“${await askForJob(tenantId, String(ctx.params.job), storeId)}” begins within seconds. Its history shows what comes of it.`)
    return ctx.response.redirect().status(303).back()
  }

  async events(ctx: HttpContext) {
    return render(ctx, 'console::Events', { list: await deadLetters() })
  }

  async retryEvent(ctx: HttpContext) {
    await retryEvent(numberFrom(ctx.params.id), numberFrom(ctx.params.eventId))
    notice(ctx, 'The event is delivered again.')
    return ctx.response.redirect().status(303).back()
  }

  async retryAllEvents(ctx: HttpContext) {
    const retried = await retryAllEvents()
    notice(ctx, `${retried} ${retried === 1 ? 'event is' : 'events are'} delivered again.`)
    return ctx.response.redirect().status(303).back()
  }

  async skipEvent(ctx: HttpContext) {
    await skipEvent(numberFrom(ctx.params.id), numberFrom(ctx.params.eventId))
    notice(ctx, 'The event is given up. What waited behind it goes on.')
    return ctx.response.redirect().status(303).back()
  }
}
