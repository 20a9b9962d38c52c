import { setTimeout as pause } from 'node:timers/promises'
import { database, currentTenantId, defineEvent, durableListeners, listenDurably, pluginHost, type DurableListening, type DomainEvent } from '@benchpin/kernel'
import { defineLongWork, jobs, longWorks, type JobDeclaration, type LongWork } from '@benchpin/plugins/automation'
import type { DeliveryRow } from '../outbox/delivery_rows.ts'

let count = 0
const plugin = (id = 'automation') => pluginHost().contributions.registrarFor(id)

/** Declares a long work for the length of the process, as a plugin does. */
export function declareWork<P, R>(run: LongWork<P, R>['run'], more: Partial<LongWork<P, R>> = {}): LongWork<P, R> {
  const work = defineLongWork<P, R>({ id: `automation.test_work_${count++}`, title: 'A test', run, ...more })
  plugin().contribute(longWorks, work as never)
  return work
}

/** What the tests publish. */
export interface Happened {
  of: string
  n: number
}

/** An event with one durable listener, of a plugin that can be disabled where one is named. */
export function declareListener(handle: DurableListening<Happened>['handle'], { outside = false, of }: { outside?: boolean; of?: string } = {}): DomainEvent<Happened> {
  const id = `automation.test_event_${count++}`
  const event = defineEvent<Happened>(id)
  plugin(of).contribute(durableListeners, listenDurably(event, { id: `${id}.listener`, aggregate: (happened) => happened.of, handle, ...(outside ? { outside } : {}) }))
  return event
}

/** Declares a job for the length of the process. */
export function declareJob(run: JobDeclaration['run'], { of, ...more }: Partial<JobDeclaration> & { of?: string } = {}): JobDeclaration {
  const job: JobDeclaration = { id: `automation.test_job_${count++}`, title: 'A test job', description: 'Made for a test.', schedule: '30 2 * * *', missed: 'catch_up', run, ...more }
  plugin(of).contribute(jobs, job)
  return job
}

/** What waits in the outbox of the ambient tenant for listeners of an event. */
export async function waitingFor(event: DomainEvent<unknown>): Promise<DeliveryRow[]> {
  return (await database().from('outbox_deliveries').where('tenant_id', currentTenantId()).where('event', event.id).orderBy('id')) as DeliveryRow[]
}

/** Looks until something is there; 15 seconds at most. */
export async function until<T>(look: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  const deadline = performance.now() + 15_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > deadline) throw new Error('It did not come about within 15 s.')
    await pause(10)
  }
}

/** A moment so many milliseconds from now. */
export const inFuture = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** A signal that is never given. */
export const never = new AbortController().signal
