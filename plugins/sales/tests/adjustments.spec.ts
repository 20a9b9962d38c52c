import { test } from '@japa/runner'
import { fault, Shop } from './support.ts'

interface Example {
  id: string
  feature: string
  name: string
  inputs: { qty: number; unit_price: number; adjustment: number }
  expected: { line_total: number; printed_unit_price?: number }
}

const EXAMPLES: Example[] = [
  { id: 'S06-011', feature: 'S06', name: 'adjustment keeps the unit price', inputs: { qty: 1, unit_price: 1200, adjustment: 200 }, expected: { line_total: 1000, printed_unit_price: 1200 } },
  { id: 'S06-012', feature: 'S06', name: 'adjustment is per line, not per unit', inputs: { qty: 3, unit_price: 500, adjustment: 100 }, expected: { line_total: 1400 } },
]

test.group('Adjustments', () => {
  test('{id}: {name}')
    .with(EXAMPLES)
    .run(async ({ assert }, { inputs, expected }) => {
      const shop = await Shop.open()
      const clerk = await shop.clerk({ group: 'Sales' })
      const line = { kind: 'miscellaneous', description: 'Chain', quantity: inputs.qty, unitPrice: inputs.unit_price * 100, adjustment: inputs.adjustment * 100 }
      const invoice = await clerk.open({ contactId: shop.contactId, lines: [line] })
      const [drawn] = invoice.lines
      assert.equal(drawn!.extension, expected.line_total * 100)
      assert.equal(drawn!.unitPrice, inputs.unit_price * 100)
      assert.equal(invoice.totals.subtotal, expected.line_total * 100)
      const printed = await clerk.client.get(`/documents/sales.invoice/${invoice.id}`, { headers: { accept: 'text/html' } })
      assert.equal(printed.status, 200)
      if (expected.printed_unit_price) assert.include(printed.text, '1,200.00')
      assert.include(printed.text, 'Adjustment')
    })

  test('someone without the permission neither sees, gives, changes nor wipes one', async ({ assert }) => {
    const shop = await Shop.open()
    const manager = await shop.clerk({ group: 'Manager' })
    const trainee = await shop.clerk({ group: 'Sales', deny: ['sales.adjustments'] })
    await shop.stock('R-1')
    const made = await manager.open({ lines: [{ code: 'R-1', adjustment: 15_000 }] })
    const seen = await trainee.read(made.id)
    assert.isNull(seen.lines[0]!.adjustment)
    assert.isFalse(seen.rights.adjust)

    assert.equal(fault(await trainee.changeLine(seen, { adjustment: 20_000 })).status, 403)
    assert.equal(fault(await trainee.changeLine(seen, { adjustment: 0 })).status, 403)
    assert.equal(fault(await trainee.send(seen, '/lines', { kind: 'service', description: 'Polish', unitPrice: 2_000, adjustment: 100 })).status, 403)
    const edited = await trainee.changeLine(seen, { description: 'Solitaire, size 6.5', adjustment: null })
    assert.equal(edited.status, 200)
    const now = await manager.read(made.id)
    assert.equal(now.lines[0]!.adjustment, 15_000)
    assert.equal(now.lines[0]!.extension, 100_000)
    assert.equal(now.lines[0]!.description, 'Solitaire, size 6.5')
  })

  test('an item is sold at another price only by those who may', async ({ assert }) => {
    const shop = await Shop.open()
    const sales = await shop.clerk({ group: 'Sales' })
    const manager = await shop.clerk({ group: 'Manager' })
    await shop.stock('R-1')
    const invoice = await sales.open({ lines: [{ code: 'R-1' }] })
    assert.equal(fault(await sales.changeLine(invoice, { unitPrice: 90_000 })).status, 403)
    assert.equal(fault(await sales.client.post('/sales/invoices', { lines: [{ code: 'R-1', unitPrice: 1 }] })).status, 403)
    assert.equal((await manager.changeLine(invoice, { unitPrice: 90_000 })).status, 200)
    const cheaper = await sales.read(invoice.id)
    assert.equal(cheaper.totals.subtotal, 90_000)
    assert.equal((await sales.changeLine(cheaper, { unitPrice: 115_000 })).status, 200)
  })

  test('an adjustment beyond the line is refused beside its field', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const invoice = await clerk.open({ lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }] })
    for (const adjustment of [2_001, -1]) {
      const refused = fault(await clerk.changeLine(invoice, { adjustment }))
      assert.equal(refused.status, 422)
      assert.equal(refused.field, 'adjustment')
    }
  })
})
