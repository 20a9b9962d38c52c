import { test } from '@japa/runner'
import fc from 'fast-check'
import { hasErrorShape, sumMoney } from '@benchpin/kernel'
import { propertyRuns, verifyAuditLog } from '@benchpin/kernel/testing'
import { voidPayment } from '@benchpin/plugins/receivables'
import { finalizeInvoice, Invoice } from '@benchpin/plugins/sales'
import { GiftCard } from '../models/gift_card.ts'
import { entriesOfPayment } from '../services/entries.ts'
import { payOut } from '../services/pay_out.ts'
import { replaceCard } from '../services/replace.ts'
import { Shop, TODAY } from './support.ts'

const amount = fc.integer({ min: 1, max: 20_000 })
const pick = fc.nat({ max: 100 })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sell' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give' as const), amount }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('redeem' as const), pick, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refund' as const), pick, amount, fresh: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pay_out' as const), pick, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void_payment' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void_invoice' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('finalize' as const), pick }) }
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const any = <T>(list: T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const activeCard = async (at: number) => any(await GiftCard.query().where('state', 'active').orderBy('id'), at)
const invoiceIn = async (status: string, at: number) => any((await Invoice.query().where('status', status).orderBy('id')) as Invoice[], at)

/** Does a step; refusals are answers too. Remembers the payments that were made. */
async function run(shop: Shop, next: Step, payments: number[]): Promise<void> {
  const { storeId } = shop.tenant
  if (next.do === 'sell') return void (await shop.sell(next.amount))
  if (next.do === 'give') return void (await shop.give(next.amount))
  if (next.do === 'void_payment') return payments.length > 0 ? void (await voidPayment(any(payments, next.pick)!, { reason: 'entry_error', date: TODAY })) : undefined
  if (next.do === 'void_invoice' || next.do === 'reopen' || next.do === 'finalize') {
    const invoice = await invoiceIn(next.do === 'finalize' ? 'open' : 'finalized', next.pick)
    if (!invoice) return
    if (next.do === 'finalize') return void (await finalizeInvoice(invoice.id))
    return next.do === 'reopen' ? shop.reopen(invoice.id) : shop.void(invoice.id)
  }
  const card = await activeCard(next.pick)
  if (next.do === 'refund') {
    const item = await shop.raise(-next.amount)
    return void payments.push(...(await shop.pay(item, -next.amount, next.fresh ? null : (card?.number ?? null))).paymentIds)
  }
  if (!card) return
  if (next.do === 'redeem') return void payments.push(...(await shop.pay(await shop.raise(next.amount), Math.min(next.amount, Math.max(card.balance, 1)), card.number)).paymentIds)
  if (next.do === 'pay_out') return void payments.push(...(await payOut(card.id, { amount: next.amount, storeId, date: TODAY, tender: 'cash' })).paymentIds)
  await replaceCard(card.id, { storeId, date: TODAY })
}

const together = <T>(works: (() => Promise<T>)[]) => Promise.allSettled(works.map((work) => work()))

test.group('The books of gift cards hold', () => {
  test('whatever is sold, given, used, refunded, paid out, replaced, voided and reopened', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const shop = await Shop.open()
        await shop.tenant.inside(async () => {
          const payments: number[] = []
          for (const next of steps) {
            try {
              await run(shop, next, payments)
            } catch (error) {
              if (!hasErrorShape(error) || error.status >= 500) throw error
            }
            const cards = await GiftCard.query()
            for (const { balance, initial, state } of cards) assert.isTrue(balance >= 0 && balance <= initial && (state === 'active' || balance === 0))
            assert.equal(await shop.owed(), sumMoney(cards.map(({ balance }) => balance)))
            assert.deepEqual(await shop.faults(), [])
          }
          assert.isNull((await verifyAuditLog()).fault)
        })
      }),
      { numRuns: propertyRuns(0.2) }
    )
  }).timeout(300_000)

  test('sixteen pay with the same card at once: nothing below zero, nothing lost', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const number = await shop.give(10_000)
      const items: number[] = []
      for (let count = 0; count < 16; count++) items.push(await shop.raise(1_500))
      const outcomes = await together(items.map((item) => () => shop.tenant.inside(() => shop.pay(item, 1_500, number))))
      const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value.paymentIds : []))
      assert.lengthOf(taken, 6)
      for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal((outcome.reason as { code?: string }).code, 'E_GIFT_CARD')
      assert.deepInclude({ ...(await shop.card(number)).$attributes }, { redeemed: 9_000, balance: 1_000 })
      for (const paymentId of taken) assert.deepEqual((await entriesOfPayment(paymentId)).map(({ amount: used }) => used), [-1_500])
      assert.equal(await shop.owed(), 1_000)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('an invoice is voided while its card is used: one of the two is told', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const { invoiceId, number } = await shop.sell(5_000)
      const item = await shop.raise(5_000)
      const outcomes = await together<unknown>([() => shop.tenant.inside(() => shop.void(invoiceId)), () => shop.tenant.inside(() => shop.pay(item, 5_000, number))])
      assert.lengthOf(outcomes.filter(({ status }) => status === 'fulfilled'), 1)
      for (const outcome of outcomes) if (outcome.status === 'rejected') assert.isBelow((outcome.reason as { status?: number }).status ?? 500, 500)
      assert.equal(await shop.owed(), 0)
      assert.deepEqual(await shop.faults(), [])
    })
  })
})
