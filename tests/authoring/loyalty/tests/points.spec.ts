import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns, verifyAuditLog } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { voidPayment } from '@benchpin/plugins/receivables'
import { expireJob } from '../contributions/expire_job.ts'
import { pointsOf } from '../services/balance.ts'
import { monthsBefore } from '../services/expire.ts'
import { POINTS_OWED } from '../services/names.ts'
import { pointsTaken } from '../services/spend.ts'
import { openShop, payWithPoints, sell, voidSale } from './shop.ts'

const context = (businessDate: string, notes: string[]) => ({ businessDate, scheduledFor: `${businessDate}T08:15:00.000Z`, signal: new AbortController().signal, note: (words: string) => void notes.push(words) })

test.group('Loyalty points', () => {
  test('are earned with an invoice, pay the next, and stand in the books', async ({ assert }) => {
    const { tenant, contactId } = await openShop()
    await tenant.inside(async () => {
      await sell(tenant, contactId, 123_456)
      assert.containSubset(await pointsOf(contactId), { points: 1234, worth: 1234 })
      assert.equal(await accountBalance(POINTS_OWED), -1234)
      await payWithPoints(tenant, contactId, 1000)
      assert.containSubset(await pointsOf(contactId), { points: 234, worth: 234 })
      assert.equal(await accountBalance('accounts_receivable'), 122_456)
      assert.equal(await accountBalance(POINTS_OWED), -234)
      assert.deepEqual((await verifyLedger()).faults, [])
      assert.isNull((await verifyAuditLog()).fault)
    })
  })

  test('are not worth more than they are', async ({ assert }) => {
    const { tenant, contactId } = await openShop()
    const client = await tenant.client({ group: 'Manager' })
    await tenant.inside(() => sell(tenant, contactId, 10_000))
    const answer = await client.post('/payments', { contactId, tenders: [{ tender: 'loyalty.points', amount: 101 }], applyTo: { oldestFirst: true } })
    assert.equal(answer.status, 422)
    assert.containSubset(answer.body, { errors: [{ field: 'tenders.0.amount' }] })
    await tenant.inside(async () => {
      assert.containSubset(await pointsOf(contactId), { points: 100, worth: 100 })
      assert.equal(await accountBalance('accounts_receivable'), 10_000)
    })
  })

  test('come back with a voided payment, and go with a voided invoice', async ({ assert }) => {
    const { tenant, contactId } = await openShop()
    await tenant.inside(async () => {
      const invoiceId = await sell(tenant, contactId, 50_000)
      await sell(tenant, contactId, 20_000)
      const paymentId = await payWithPoints(tenant, contactId, 600)
      assert.containSubset(await pointsOf(contactId), { points: 100, worth: 100 })
      await voidSale(invoiceId)
      assert.containSubset(await pointsOf(contactId), { points: -400, worth: -400 })
      await voidPayment(paymentId, { reason: 'entry_error' })
      assert.containSubset(await pointsOf(contactId), { points: 200, worth: 200 })
      assert.equal(await accountBalance(POINTS_OWED), -200)
      assert.deepEqual((await verifyLedger()).faults, [])
    })
  })

  test('expire in the night after the months of the setting', async ({ assert }) => {
    const { tenant, contactId } = await openShop()
    await tenant.inside(async () => {
      await sell(tenant, contactId, 30_000)
      const notes: string[] = []
      await expireJob.run(context('2028-03-01', notes))
      assert.equal((await pointsOf(contactId)).points, 300)
      await expireJob.run(context('2028-03-02', notes))
      await expireJob.run(context('2028-03-03', notes))
      assert.deepEqual(notes, ['Expired the points of 1 customer'])
      assert.containSubset(await pointsOf(contactId), { points: 0, worth: 0 })
      assert.deepEqual((await verifyLedger()).faults, [])
    })
  })

  test('are gone from every surface while the feature is off, and still right in the books', async ({ assert }) => {
    const { tenant, contactId } = await openShop()
    const client = await tenant.client()
    const { switchFeature } = await import('@benchpin/kernel/testing')
    assert.equal((await client.get(`/loyalty/contacts/${contactId}`)).status, 200)
    const invoiceId = await tenant.inside(() => sell(tenant, contactId, 30_000))
    await tenant.inside(() => switchFeature('loyalty.program', false))
    assert.equal((await client.get(`/loyalty/contacts/${contactId}`)).status, 404)
    const refused = await client.post('/payments', { contactId, tenders: [{ tender: 'loyalty.points', amount: 100 }], applyTo: { oldestFirst: true } })
    assert.equal(refused.status, 422)
    await tenant.inside(async () => {
      await voidSale(invoiceId)
      assert.equal((await pointsOf(contactId)).points, 0)
      assert.deepEqual((await verifyLedger()).faults, [])
    })
  })

  test('never leave worth without points, nor points without worth', () => {
    const balance = fc.integer({ min: 1, max: 1_000_000 }).chain((worth) => fc.record({ worth: fc.constant(worth), points: fc.integer({ min: 1, max: 1_000_000 }), amount: fc.integer({ min: 1, max: worth }) }))
    fc.assert(
      fc.property(balance, ({ worth, points, amount }) => {
        const taken = pointsTaken({ worth, points }, amount)
        return taken > 0 && taken <= points && (amount < worth || taken === points)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('count months on the calendar', ({ assert }) => {
    assert.deepEqual([monthsBefore('2026-03-01', 24), monthsBefore('2026-03-31', 1)], ['2024-03-01', '2026-03-03'])
  })
})
