import type { HttpContext } from '@adonisjs/core/http'
import { currentTenantId, RecordNotFoundError, render, useCase } from '@benchpin/kernel'
import { askForRun } from '../jobs/ask.ts'
import { deliveryCounts, openDeliveries, retryDeliveries, skipDelivery } from '../services/events_view.ts'
import { jobOfTenant, jobsOfTenant } from '../services/jobs_view.ts'

const EVENTS_PAGE = '/settings/events'

function numberOf(value: unknown, what: string, least = 1): number {
  const id = Number(value)
  if (!Number.isSafeInteger(id) || id < least) throw new RecordNotFoundError(what)
  return id
}

/** Settings > Jobs and events. */
export default class AutomationController {
  async jobs(ctx: HttpContext) {
    return render(ctx, 'automation::Jobs', { jobs: await jobsOfTenant(), counts: await deliveryCounts() })
  }

  async job(ctx: HttpContext) {
    const storeId = numberOf(ctx.request.input('store', 0), 'The job', 0)
    return render(ctx, 'automation::Job', await jobOfTenant(String(ctx.params.job), storeId))
  }

  async run({ params, request, response, session }: HttpContext) {
    const storeId = numberOf(request.input('store', 0), 'The job', 0)
    const { job } = await jobOfTenant(String(params.job), storeId)
    await useCase('automation.run_job', () => askForRun({ tenant_id: currentTenantId(), job: job.id, store_id: storeId }))
    session.flash('notice', { tone: 'success', message: `${job.title} begins now. Its history shows how it goes.` })
    return response.redirect().status(303).toPath(`/settings/jobs/${job.id}${storeId ? `?store=${storeId}` : ''}`)
  }

  async events(ctx: HttpContext) {
    return render(ctx, 'automation::Events', { events: await openDeliveries(), counts: await deliveryCounts() })
  }

  async retryAll({ response, session }: HttpContext) {
    const retried = await useCase('automation.retry_events', () => retryDeliveries('all'))
    session.flash('notice', { tone: 'success', message: retried === 1 ? '1 event is tried again.' : `${retried} events are tried again.` })
    return response.redirect().status(303).toPath(EVENTS_PAGE)
  }

  async retry({ params, response, session }: HttpContext) {
    const id = numberOf(params.id, 'The event')
    await useCase('automation.retry_event', () => retryDeliveries(id))
    session.flash('notice', { tone: 'success', message: 'The event is tried again.' })
    return response.redirect().status(303).toPath(EVENTS_PAGE)
  }

  async skip({ params, response, session }: HttpContext) {
    const id = numberOf(params.id, 'The event')
    await useCase('automation.skip_event', () => skipDelivery(id))
    session.flash('notice', { tone: 'success', message: 'The event is skipped. What waited behind it goes on.' })
    return response.redirect().status(303).toPath(EVENTS_PAGE)
  }
}
