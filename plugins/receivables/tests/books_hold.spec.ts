import { test } from '@japa/runner'
import fc from 'fast-check'
import { sumMoney } from '@benchpin/kernel'
import { propertyRuns, verifyAuditLog } from '@benchpin/kernel/testing'
import { agedItems, applyCredit, creditOf, reverseOpenItem, takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { allocateFunds } from '../services/allocation.ts'
import { creditsAsOf } from '../services/credits_as_of.ts'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { Books } from './support.ts'

const amount = fc.integer({ min: 1, max: 50_000 })
const pick = fc.nat({ max: 1_000 })

type Step =
  | { do: 'raise'; amount: number; credit: boolean }
  | { do: 'pay'; amount: number; split: number }
  | { do: 'apply'; pick: number; amount: number }
  | { do: 'void'; pick: number; fee: number }
  | { do: 'reverse'; pick: number; reopened: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('raise' as const), amount, credit: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), amount, split: fc.nat({ max: 50_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), pick, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), pick, fee: fc.nat({ max: 4_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), pick, reopened: fc.boolean() }) }
)

const dayOf = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`
const any = <T>(list: T[], at: number) => (list.length === 0 ? null : list[at % list.length]!)

async function apply(books: Books, { pick: at, amount: asked }: { pick: number; amount: number }, date: string): Promise<void> {
  const source = any((await creditOf(books.contactId)).sources.filter(({ kind }) => kind === 'payment'), at)
  const item = any(await OpenItem.query().where('is_open', 1).where('amount', '>', 0).orderBy('id'), at)
  if (source && item) await applyCredit(source.id, [{ openItemId: item.id, amount: Math.min(asked, source.amount, item.balance) }], date)
}

async function run(books: Books, step: Step, date: string): Promise<void> {
  if (step.do === 'raise') await books.raise(date, step.credit ? -step.amount : step.amount)
  if (step.do === 'pay') {
    const rest = Math.min(step.split, step.amount - 1)
    const tenders = [{ tender: 'cash', amount: step.amount - rest }, { tender: 'card', amount: rest }]
    await takePayment({ ...books.payment(date, 0), tenders })
  }
  if (step.do === 'apply') await apply(books, step, date)
  if (step.do === 'void') {
    const payment = any(await Payment.query().where('state', 'posted').orderBy('id'), step.pick)
    if (payment) await voidPayment(payment.id, { reason: 'nsf', nsfFee: step.fee, date })
  }
  if (step.do === 'reverse') {
    const item = any(await OpenItem.query().where('standing', 1).orderBy('id'), step.pick)
    if (item) await reverseOpenItem({ source: { type: item.sourceType, id: item.sourceId }, date, reason: 'Test', reopened: step.reopened })
  }
}

/** The books at the end of a day: what is open by item, and what is unapplied by payment. */
async function picture(day: string) {
  const items = (await agedItems({ asOf: day })).map(({ openItemId, balance }) => [openItemId, balance])
  const credits = (await creditsAsOf({ asOf: day })).map(({ paymentId, amount: left }) => [paymentId, left]).sort(([a = 0], [b = 0]) => a - b)
  return { items, credits }
}

test.group('The books hold', () => {
  test('whatever is raised, paid, applied, voided and reversed', async ({ assert }) => {
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
          for (const item of await OpenItem.query()) assert.isTrue(item.balance * item.amount >= 0 && Math.abs(item.balance) <= Math.abs(item.amount))
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
