import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { fault, Shop } from './support.ts'

test.group('Two clerks', () => {
  test('one item is sold once: the other hears which invoice took it', async ({ assert }) => {
    const shop = await Shop.open()
    const [ana, ben] = [await shop.clerk({ name: 'Ana' }), await shop.clerk({ name: 'Ben' })]
    const ring = await shop.stock('R-00812')
    const hers = await ana.open({ lines: [{ code: 'R-00812' }] })
    const his = await ben.open({ lines: [{ code: 'R-00812' }] })
    const answers = await Promise.all([ana.send(hers, '/finalize'), ben.send(his, '/finalize')])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    const refused = fault(answers.find(({ status }) => status === 409)!)
    assert.include(refused.message, 'R-00812')
    assert.include(refused.message, 'MS-00001')
    assert.equal(await shop.onHand(ring), 0)
    assert.deepEqual(await shop.faults(), [])
    const next = await ana.open({ lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }] })
    assert.equal((await ana.step(next, '/finalize')).number, 'MS-00002')
  })

  test('a sold item is refused when it is scanned, with the invoice that took it', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    await clerk.step(await clerk.open({ lines: [{ code: 'R-1' }] }), '/finalize')
    const next = await clerk.open()
    const refused = fault(await clerk.send(next, '/lines', { code: 'r-1' }))
    assert.equal(refused.status, 409)
    assert.include(refused.message, 'MS-00001')
  })

  test('a change of an older version is refused with the name of who was faster', async ({ assert }) => {
    const shop = await Shop.open()
    const [ana, ben] = [await shop.clerk({ name: 'Ana Reyes' }), await shop.clerk({ name: 'Ben Ito' })]
    const invoice = await ana.open({ lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }] })
    assert.equal((await ben.changeLine(invoice, { description: 'Polish and rhodium' })).status, 200)
    const refused = fault(await ana.changeLine(invoice, { unitPrice: 2_500 }))
    assert.equal(refused.status, 409)
    assert.include(refused.message, 'Ben Ito')
    const now = await ana.read(invoice.id)
    assert.equal(now.lines[0]!.unitPrice, 2_000)
    assert.equal(now.lines[0]!.description, 'Polish and rhodium')
  })

  test('finalizing twice with different keys finalizes once', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    const invoice = await clerk.open({ lines: [{ code: 'R-1' }] })
    const answers = await Promise.all([clerk.send(invoice, '/finalize'), clerk.send(invoice, '/finalize')])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    assert.equal(await shop.balance('accounts_receivable'), 123_050)
  })

  test('an invoice is changed only in its own store', async ({ assert }) => {
    const shop = await Shop.open()
    const here = await shop.clerk()
    const there = await shop.clerk({ storeId: shop.tenant.storeIds[1]! })
    const invoice = await here.open({ lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }] })
    assert.isFalse((await there.read(invoice.id)).rights.edit)
    const refused = fault(await there.send(invoice, '/finalize'))
    assert.equal(refused.status, 409)
    assert.include(refused.message, 'Main Street')
  })
})

test.group('A closed period', () => {
  test('nothing dated in it is made, changed, finalized, reopened, voided or deleted', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const work = { lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }], date: '2026-03-10' }
    const draft = await clerk.open(work)
    const posted = await clerk.step(await clerk.open(work), '/finalize')
    await shop.tenant.inside(() => changeSettings('organization', 0, { 'ledger.closed_through': '2026-03-31' }))

    const refusals = [
      await clerk.client.post('/sales/invoices', work),
      await clerk.changeLine(draft, { unitPrice: 1 }),
      await clerk.send(draft, '/finalize'),
      await clerk.client.delete(`/sales/invoices/${draft.id}`, { version: draft.version }),
      await clerk.send(posted, '/reopen'),
      await clerk.send(posted, '/void', { reason: 'Late' }),
    ]
    for (const refusal of refusals) {
      assert.oneOf(refusal.status, [409, 422])
      assert.equal(fault(refusal).field, 'date')
    }
    assert.equal((await clerk.read(posted.id)).status, 'finalized')
    const moved = await clerk.change(draft, { date: '2026-04-02' })
    assert.equal((await clerk.step(moved, '/finalize')).status, 'finalized')
    assert.deepEqual(await shop.faults(), [])
  })
})
