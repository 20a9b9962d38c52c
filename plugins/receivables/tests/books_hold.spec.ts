import { test } from '@japa/runner'
import fc from 'fast-check'
import { sumMoney } from '@benchpin/kernel'
import { propertyRuns, verifyAuditLog } from '@benchpin/kernel/testing'
import { agedItems } from '@benchpin/plugins/receivables'
import { allocateFunds } from '../services/allocation.ts'
import { creditsAsOf } from '../services/credits_as_of.ts'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { dayOf, run, step } from './random_steps.ts'
import { Books } from './support.ts'

/** The books at the end of a day: what is open by item, and what is unapplied by payment. */
async function picture(day: string) {
  const items = (await agedItems({ asOf: day })).map(({ openItemId, balance }) => [openItemId, balance])
  const credits = (await creditsAsOf({ asOf: day })).map(({ paymentId, amount: left }) => [paymentId, left]).sort(([a = 0], [b = 0]) => a - b)
  return { items, credits }
}

test.group('The books hold', () => {
  test('whatever is raised, paid, applied, taken back, voided, reversed, written off and recovered', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const books = await Books.open()
        await books.tenant.inside(async () => {
          const pictures: Awaited<ReturnType<typeof picture>>[] = []
          for (const [index, next] of steps.entries()) {
            await run(books, next, dayOf(index))
            assert.deepEqual(await books.faults(), [])
            pictures.push(await picture(dayOf(index)))
          }
          // What was seen on a day is seen the same after all that came later.
          for (const [index, seen] of pictures.entries()) assert.deepEqual(await picture(dayOf(index)), seen)
          for (const item of await OpenItem.query()) assert.isTrue(item.balance * item.amount >= 0 && Math.abs(item.balance) + item.writtenOff <= Math.abs(item.amount))
          for (const payment of await Payment.query()) assert.isTrue(payment.held >= 0 && payment.held <= payment.unapplied && payment.unapplied <= payment.amount)
          assert.isNull((await verifyAuditLog()).fault)
        })
      }),
      { numRuns: propertyRuns(0.25) }
    )
  }).timeout(300_000)

  test('allocating never gives away more than there is, nor passes an older item by', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 900 }), { maxLength: 6 }), fc.array(fc.nat({ max: 900 }), { maxLength: 6 }), (funds, targets) => {
        const allocations = allocateFunds(funds, targets)
        const given = (key: 'fund' | 'target', index: number) => sumMoney(allocations.filter((one) => one[key] === index).map((one) => one.amount))
        funds.forEach((has, index) => assert.isAtMost(given('fund', index), has))
        let left = sumMoney(funds)
        targets.forEach((wanted, index) => {
          assert.equal(given('target', index), Math.min(wanted, left))
          left -= Math.min(wanted, left)
        })
        assert.isTrue(allocations.every((one) => one.amount > 0))
      }),
      { numRuns: propertyRuns() }
    )
  })
})
