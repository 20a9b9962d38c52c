import { DateTime } from 'luxon'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { atInstant } from '../../kernel/dates/clock.ts'
import { contributionsOf } from '../../kernel/host/contributions.ts'
import { demoLoaders, type DemoContext, type DemoMoment, type DemoPerson } from '../../kernel/host/demo_points.ts'
import { ambient, withAmbient } from '../../kernel/tenancy/context.ts'
import { tenantState } from '../../kernel/tenants/tenant_state.ts'

const SEED = 20_260_101

/** What is loaded into an organization that stands already. */
export interface DemoRun {
  tenant: DemoContext['tenant']
  today: string
  storeIds: number[]
  people: DemoPerson[]
  report(step: string, done: number, of: number): void
}

function instantOf({ date, minute }: DemoMoment, zone: string): string {
  const hour = Math.floor(minute / 60)
  return DateTime.fromISO(date, { zone }).set({ hour, minute: minute % 60 }).toUTC().toISO()!
}

async function atMoment<T>(moment: DemoMoment, work: () => Promise<T>): Promise<T> {
  const { stores, timeZone } = await tenantState()
  const { storeId, by } = moment
  const zone = stores.find(({ id }) => id === storeId)?.timeZone ?? timeZone
  const { actor } = ambient()
  return atInstant(instantOf(moment, zone), () => withAmbient({ storeId, actor: by === undefined ? actor : { ...actor, name: by } }, work))
}

/** The first of the month two years before. */
function openingOf(today: string): string {
  return `${Number(today.slice(0, 4)) - 2}${today.slice(4, 7)}-01`
}

/** Runs the loaders of all plugins in the ambient tenant. One seed: the same day gives the same data. */
export async function runLoaders({ tenant, today, storeIds, people, report }: DemoRun): Promise<void> {
  const generator = xoroshiro128plus(SEED)
  const random = () => uniformFloat64(generator)
  const loaders = (await contributionsOf(demoLoaders)).sort((a, b) => a.order - b.order)
  for (const { title, load } of loaders) {
    const progress = (done: number, of: number) => report(title, done, of)
    await load({ tenant, today, opening: openingOf(today), random, storeIds, people, at: atMoment, progress })
  }
}
