import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { fault, Shop } from '../../plugins/sales/tests/support.ts'
import { chaosRuns } from './chaos_runs.ts'
import { checkOut, clerksOf, countOf, faultsOf, openSales } from './counter.ts'

const CLICKS = chaosRuns(20, 4)

test.group('Chaos: double clicks', () => {
  test('paying many times at once under one key happens once', async ({ assert }) => {
    const shop = await Shop.open()
    const item = await shop.stock('RING-1')
    const [sale] = await openSales(shop, ['RING-1'])
    const [client] = await clerksOf(shop, 1)
    const idempotencyKey = randomUUID()
    const answers = await Promise.all(Array.from({ length: CLICKS }, () => checkOut(client!, sale!, { idempotencyKey })))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.equal(await countOf(shop, 'receivables_payments'), 1)
    assert.equal(await shop.onHand(item), 0)
    assert.deepEqual(await faultsOf(shop), [])
  })

  test('a request sent again after its answer was lost gets that answer, and pays nothing', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('RING-1')
    const [sale] = await openSales(shop, ['RING-1'])
    const [client] = await clerksOf(shop, 1)
    const idempotencyKey = randomUUID()
    const first = await checkOut(client!, sale!, { idempotencyKey })
    const again = await checkOut(client!, sale!, { idempotencyKey })
    assert.deepEqual([first.status, again.status], [200, 200])
    assert.deepEqual(again.body, first.body)
    assert.deepEqual(await faultsOf(shop), [])
  })

  test('two clerks who pay one invoice under keys of their own: one does, the other is told', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('RING-1')
    const [sale] = await openSales(shop, ['RING-1'])
    const [ana, ben] = await clerksOf(shop, 2)
    const answers = await Promise.all([checkOut(ana!, sale!), checkOut(ben!, sale!)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    assert.match(fault(answers.find(({ status }) => status === 409)!).message, /changed/)
    assert.deepEqual(await faultsOf(shop), [])
  })

  test('finalizing many times at once under one key happens once', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('RING-1')
    const [sale] = await openSales(shop, ['RING-1'])
    const [client] = await clerksOf(shop, 1)
    const idempotencyKey = randomUUID()
    const finalize = () => client!.post(`/sales/invoices/${sale!.id}/finalize`, { version: sale!.version }, { idempotencyKey })
    const answers = await Promise.all(Array.from({ length: CLICKS }, finalize))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.equal(await countOf(shop, 'receivables_open_items'), 1)
    assert.equal(await countOf(shop, 'inventory_moves', { kind: 'sale' }), 1)
  })
})
