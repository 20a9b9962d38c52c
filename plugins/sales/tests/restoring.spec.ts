import { test } from '@japa/runner'
import { restoreFromAudit } from '@benchpin/kernel'
import { Clerk, fault, Shop } from './support.ts'

interface Rows {
  props: { list: { rows: { id: number }[] } }
}

test.group('A deleted draft of an invoice', () => {
  test('comes back from the audit log with its lines, and can be finalized', async ({ assert }) => {
    const shop = await Shop.open()
    const owner = await shop.tenant.client()
    const clerk = new Clerk(owner)
    await shop.stock('R-1')
    const draft = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }, { kind: 'service', description: 'Ring sizing', unitPrice: 8_500 }] })
    assert.equal((await owner.delete(`/sales/invoices/${draft.id}`, { version: draft.version })).status, 200)
    const { body } = await owner.get('/settings/audit?entity=sales_invoices&operation=delete', { inertia: true })
    const [deletion] = (body as Rows).props.list.rows
    assert.equal((await owner.post(`/settings/audit/${deletion!.id}/restore`)).status, 200)
    const back = await clerk.read(draft.id)
    assert.deepEqual(back.lines.map(({ id, description }) => ({ id, description })), draft.lines.map(({ id, description }) => ({ id, description })))
    const { invoice } = await clerk.pay(back, back.totals.total)
    assert.equal(invoice.status, 'finalized')
    assert.deepEqual(await shop.faults(), [])
  })

  test('a line alone, and what is in the books, are not brought back', async ({ assert }) => {
    const shop = await Shop.open()
    const owner = await shop.tenant.client()
    const clerk = new Clerk(owner)
    const draft = await clerk.open({ contactId: shop.contactId, lines: [{ kind: 'service', description: 'Ring sizing', unitPrice: 8_500 }] })
    await owner.delete(`/sales/invoices/${draft.id}/lines/${draft.lines[0]!.id}`, { version: draft.version })
    const { body } = await owner.get('/settings/audit?entity=sales_invoice_lines&operation=delete', { inertia: true })
    const refused = await owner.post(`/settings/audit/${(body as Rows).props.list.rows[0]!.id}/restore`)
    assert.equal(refused.status, 409)
    assert.match(fault(refused).message, /Add the line again/)
    const finalized = await clerk.step(await clerk.change(await clerk.read(draft.id), { notes: 'for Saturday' }), '/lines', { kind: 'service', description: 'Polish', unitPrice: 100 })
    const paid = await clerk.pay(finalized, finalized.totals.total)
    const changes = (await owner.get(`/settings/audit?entity=sales_invoices&operation=update&record=${paid.invoice.id}`, { inertia: true })).body as Rows
    await assert.rejects(() => shop.tenant.inside(() => restoreFromAudit(changes.props.list.rows[0]!.id)), /Stock, tax and money stand behind/)
  })
})
