import { test } from '@japa/runner'
import fc from 'fast-check'
import { hasErrorShape, sumMoney } from '@benchpin/kernel'
import { propertyRuns, verifyAuditLog } from '@benchpin/kernel/testing'
import { voidPayment } from '@benchpin/plugins/receivables'
import { StoreCredit } from '../models/store_credit.ts'
import { voidCredit } from '../services/change.ts'
import { entriesOfPayment } from '../services/entries.ts'
import { expireCredits } from '../services/expire.ts'
import { payOut } from '../services/pay_out.ts'
import { Shop, TODAY } from './support.ts'

const amount = fc.integer({ min: 1, max: 20_000 })
const pick = fc.nat({ max: 100 })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('give' as const), amount, expires: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('use' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('return' as const), amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pay_out' as const), pick, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void_payment' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void_credit' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) }
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const any = <T>(list: T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** Does a step; refusals are answers too. Remembers the payments that were made. */
async function run(shop: Shop, next: Step, payments: number[]): Promise<void> {
  if (next.do === 'give') await shop.give(next.amount, next.expires ? { expiresOn: TODAY } : {})
  if (next.do === 'use') {
    await shop.raise(next.amount)
    payments.push(...(await shop.pay(next.amount)).paymentIds)
  }
  if (next.do === 'return') payments.push(...(await shop.pay(-next.amount, await shop.raise(-next.amount))).paymentIds)
  if (next.do === 'pay_out') {
    const credit = any(await StoreCredit.query().where('is_open', 1).orderBy('id'), next.pick)
    if (credit) payments.push(...(await payOut(credit.id, { amount: next.amount, storeId: shop.tenant.storeId, date: TODAY, tender: 'cash' })).paymentIds)
  }
  if (next.do === 'void_payment' && payments.length > 0) await voidPayment(any(payments, next.pick)!, { reason: 'entry_error', date: TODAY })
  if (next.do === 'void_credit') {
    const credit = any(await StoreCredit.query().orderBy('id'), next.pick)
    if (credit) await voidCredit(credit.id, TODAY)
  }
  if (next.do === 'expire') await expireCredits('2026-03-11')
}

const together = <T>(works: (() => Promise<T>)[]) => Promise.allSettled(works.map((work) => work()))

test.group('The books of store credit hold', () => {
  test('whatever is given, used, paid out, voided and expired', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const shop = await Shop.open()
        await shop.tenant.inside(async () => {
          const payments: number[] = []
          for (const next of steps) {
            try {
              await run(shop, next, payments)
            } catch (error) {
              if (!hasErrorShape(error) || error.status >= 500) throw error
            }
            const credits = await StoreCredit.query()
            for (const { remaining, issued } of credits) assert.isTrue(remaining >= 0 && remaining <= issued)
            assert.equal(await shop.owed(), sumMoney(credits.map(({ remaining }) => remaining)))
            assert.deepEqual(await shop.faults(), [])
          }
          assert.isNull((await verifyAuditLog()).fault)
        })
      }),
      { numRuns: propertyRuns(0.2) }
    )
  }).timeout(300_000)

  test('sixteen use the same credit at once: nothing below zero, nothing lost', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const id = await shop.give(10_000)
      const items: number[] = []
      for (let count = 0; count < 16; count++) items.push(await shop.raise(1_500))
      const outcomes = await together(items.map((item) => () => shop.tenant.inside(() => shop.pay(1_500, item))))
      const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value.paymentIds : []))
      assert.lengthOf(taken, 6)
      for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal((outcome.reason as { code?: string }).code, 'E_STORE_CREDIT')
      assert.deepInclude({ ...(await shop.credit(id)).$attributes }, { used: 9_000, remaining: 1_000 })
      for (const paymentId of taken) assert.deepEqual((await entriesOfPayment(paymentId)).map(({ amount: used }) => used), [-1_500])
      assert.equal(await shop.owed(), 1_000)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('voids, uses and pay-outs at once leave the books whole', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const ids = [await shop.give(6_000), await shop.give(4_000)]
      for (let count = 0; count < 8; count++) await shop.raise(2_000)
      const paid: number[] = []
      for (let count = 0; count < 3; count++) paid.push(...(await shop.pay(1_000)).paymentIds)
      const out = (id: number) => () => shop.tenant.inside(() => payOut(id, { amount: 1_500, storeId: shop.tenant.storeId, date: TODAY, tender: 'cash' }))
      const undo = (id: number) => () => shop.tenant.inside(() => voidPayment(id, { reason: 'entry_error', date: TODAY }))
      const use = () => () => shop.tenant.inside(() => shop.pay(1_200))
      const outcomes = await together<unknown>([...paid.map(undo), ...ids.map(out), use(), use(), use(), ...ids.map(out), use()])
      for (const outcome of outcomes) if (outcome.status === 'rejected') assert.isBelow((outcome.reason as { status?: number }).status ?? 500, 500)
      const credits = await StoreCredit.query()
      assert.isTrue(credits.every(({ remaining }) => remaining >= 0))
      assert.equal(await shop.owed(), sumMoney(credits.map(({ remaining }) => remaining)))
      assert.deepEqual(await shop.faults(), [])
    })
  })
})
