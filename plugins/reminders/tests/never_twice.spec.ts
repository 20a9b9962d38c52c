import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns } from '@benchpin/kernel/testing'
import { PaymentPromise } from '../models/promise.ts'
import { Reminder } from '../models/reminder.ts'
import { Standing } from '../models/standing.ts'
import { Dispute } from '../models/dispute.ts'
import { noteDispute, settleDispute } from '../services/disputes.ts'
import { OPEN_ITEMS } from '../services/open_item_source.ts'
import { judgePromisesDue, takePromise } from '../services/promises.ts'
import { noteStanding } from '../services/standings.ts'
import { itemsOf, messagesOf, Shop, STEPS } from './support.ts'

const pick = fc.nat({ max: 1_000 })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('raise' as const), pick, dueIn: fc.integer({ min: -30, max: 10 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('morning' as const), workers: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sleep' as const), days: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pay' as const), pick, part: fc.integer({ min: 1, max: 10_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('choose' as const), pick, optedOut: fc.boolean(), pause: fc.option(fc.integer({ min: 0, max: 20 })) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('promise' as const), pick, days: fc.integer({ min: 0, max: 15 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dispute' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('steps' as const), days: fc.uniqueArray(fc.integer({ min: -5, max: 25 }), { minLength: 1, maxLength: 4 }) }) }
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const any = <T>(list: T[], at: number) => (list.length === 0 ? null : list[at % list.length]!)

/** A shop in which random things happen, and the day that it is. */
interface World {
  shop: Shop
  contacts: number[]
  day: number
}

async function happen({ shop, contacts, day }: World, step: Exclude<Step, { do: 'morning' | 'sleep' }>): Promise<void> {
  const { tenant } = shop
  if (step.do === 'raise') return void (await shop.raise(any(contacts, step.pick)!, step.dueIn))
  if (step.do === 'steps') return shop.schedule({ steps: step.days.map((days) => ({ ...STEPS[1]!, days })) })
  await tenant.inside(async () => {
    const item = any(await itemsOf(true), 'pick' in step ? step.pick : 0)
    if (step.do === 'pay' && item) await shop.pay(item.contactId, Math.min(step.part, item.balance), shop.day(Math.max(day, 0)), item.id)
    if (step.do === 'choose') await noteStanding(any(contacts, step.pick)!, { optedOut: step.optedOut, pausedUntil: step.pause === null ? null : shop.day(step.pause), note: null })
    if (step.do === 'promise' && item) await takePromise(item.contactId, tenant.storeId, { amount: item.balance, date: shop.day(step.days) })
    if (step.do === 'dispute' && item) {
      const held = await Dispute.query().where('itemId', item.id).where('standing', 1).first()
      await (held ? settleDispute(held.id) : noteDispute(OPEN_ITEMS, item.id, 'Test'))
    }
  })
}

/** Why an item may not be reminded of on a day; null where it may. Written apart from the plan that is tested. */
async function forbidden(reminder: Reminder, today: string): Promise<string | null> {
  const item = (await itemsOf()).find(({ id }) => id === reminder.itemId)
  if (!item || item.balance <= 0) return 'it was paid'
  const standing = await Standing.query().where('contactId', reminder.contactId).first()
  if (standing?.optedOut) return 'opted out'
  if (standing?.pausedUntil && standing.pausedUntil >= today) return 'paused'
  if (await PaymentPromise.query().where('contactId', reminder.contactId).where('state', 'open').where('date', '>=', today).first()) return 'promised'
  if (await Dispute.query().where('itemId', reminder.itemId).where('standing', 1).first()) return 'disputed'
  return reminder.dueDate < today && reminder.days! < 0 ? 'too late for a note before the due date' : null
}

test.group('Never twice, never to whom it may not go', () => {
  test('whatever is raised, paid, promised, paused and run twice on random days', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
        const shop = await Shop.open()
        const world: World = { shop, contacts: [(await shop.customer()).id, (await shop.customer()).id], day: 0 }
        let seen = 0
        for (const next of steps) {
          if (next.do === 'sleep') world.day += next.days
          else if (next.do !== 'morning') await happen(world, next)
          else {
            const today = shop.day(world.day)
            await shop.tenant.inside(() => judgePromisesDue(shop.tenant.storeId, today))
            await Promise.all(Array.from({ length: next.workers }, () => shop.remind(today)))
            await shop.tenant.inside(async () => {
              const fresh = (await Reminder.query().orderBy('id')).slice(seen)
              for (const reminder of fresh) assert.isNull(await forbidden(reminder, today))
              seen += fresh.length
            })
          }
        }
        const all = await shop.reminded()
        assert.equal(new Set(all).size, all.length)
        await shop.tenant.inside(async () => {
          const messages = new Set((await Reminder.query()).map(({ messageId }) => messageId))
          assert.equal((await messagesOf()).length, messages.size)
        })
      }),
      { numRuns: propertyRuns(0.12) }
    )
  }).timeout(300_000)

  test('several workers at once: each customer gets one mail', async ({ assert }) => {
    const shop = await Shop.open()
    for (let count = 0; count < 6; count++) {
      const { id } = await shop.customer()
      await shop.raise(id, -6)
      await shop.raise(id, -16)
    }
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => shop.remind()))
    assert.equal(outcomes.reduce((sum, { sent }) => sum + sent, 0), 6)
    const all = await shop.reminded()
    assert.deepEqual([all.length, new Set(all).size], [12, 12])
    await shop.tenant.inside(async () => assert.lengthOf(await messagesOf(), 6))
  })

  test('a payment at the same moment: the mail is over what is open, or there is none', async ({ assert }) => {
    const shop = await Shop.open()
    const ana = await shop.customer()
    const item = await shop.raise(ana.id, -6)
    await Promise.all([shop.remind(), shop.pay(ana.id, 10_000, shop.today, item), shop.remind()])
    await shop.tenant.inside(async () => {
      for (const { balance } of await Reminder.query()) assert.equal(balance, 10_000)
      assert.isAtMost((await messagesOf()).length, 1)
    })
    assert.equal((await shop.remind()).sent, 0)
  })
})
