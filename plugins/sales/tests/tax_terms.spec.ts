import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { fault, Shop } from './support.ts'

interface Entry {
  jurisdiction: string
  taxable_amount: number
  surtaxable_amount: number
  exempt_amount: number
  exempt_reason: string | null
  surtax: number
}

const entries = (shop: Shop) =>
  shop.tenant.inside(async () => {
    const rows = (await database().from('tax_entries').where('tenant_id', currentTenantId()).orderBy('id')) as Entry[]
    return rows.map((row) => [row.jurisdiction, Number(row.taxable_amount), Number(row.surtaxable_amount), Number(row.exempt_amount), row.exempt_reason, Number(row.surtax)])
  })

test.group('What an invoice is taxed by', () => {
  test('a delivery owes the surtax of its county, and says so; shipped out of state it owes none', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk({ group: 'Sales' })
    await shop.stock('R-1', { retail: 800_000 })
    let invoice = await clerk.open({ lines: [{ code: 'R-1' }] })
    assert.deepEqual(invoice.totals.taxNotes, [
      { label: 'Florida sales tax 6%', text: 'on $8,000.00', amount: 48_000 },
      { label: 'Broward County surtax 1%', text: 'on $5,000.00: the first $5,000.00 of each item', amount: 5_000 },
    ])
    invoice = await clerk.change(invoice, { delivery: 'delivered', deliveryPlace: 'fl-hillsborough', deliveryAddress: '1 Bay Street, Tampa' })
    assert.equal(invoice.totals.tax, 48_000 + 7_500)
    assert.deepInclude(invoice.totals.taxNotes[0]!, { label: 'Delivered to Hillsborough County, Florida' })
    const elsewhere = await clerk.client.patch(`/sales/invoices/${invoice.id}`, { version: invoice.version, deliveryPlace: 'tx-houston' })
    assert.deepInclude(fault(elsewhere), { status: 422, field: 'deliveryPlace' })
    invoice = await clerk.change(invoice, { delivery: 'out_of_state', exemptNote: 'UPS 1Z 999' })
    assert.deepInclude(invoice, { exemptReason: 'out_of_state', delivery: 'out_of_state', deliveryPlace: null })
    assert.equal(invoice.totals.tax, 0)
    invoice = await clerk.change(invoice, { delivery: 'delivered', deliveryPlace: 'fl-hillsborough' })
    assert.isNull(invoice.exemptReason)
    await clerk.step(invoice, '/finalize')
    assert.deepEqual(await entries(shop), [['fl-hillsborough', 800_000, 500_000, 0, null, 7_500]])
    assert.equal(await shop.balance('sales_tax_payable'), -55_500)
    assert.deepEqual(await shop.faults(), [])
  })

  test('labor alone and bullion are exempt, each with its reason in the register; a void takes all of it back', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    let invoice = await clerk.open({
      lines: [
        { kind: 'service', description: 'Ring sizing with gold', unitPrice: 10_000 },
        { kind: 'service', description: 'Polish', unitPrice: 4_000, taxClass: 'labor' },
        { kind: 'miscellaneous', description: 'One ounce gold bar', unitPrice: 400_000, taxClass: 'bullion' },
      ],
    })
    assert.equal(invoice.totals.tax, 700)
    assert.deepEqual(invoice.lines.map(({ untaxed }) => untaxed), [null, 'Work without parts', 'Exempt bullion'])
    assert.equal((await clerk.changeLine(invoice, { taxClass: 'magic' }, 1)).status, 422)
    invoice = await clerk.change(invoice, { date: '2025-07-01' })
    assert.equal(invoice.totals.tax, 700, 'bullion over the threshold of the time')
    await clerk.step(invoice, '/finalize')
    assert.deepEqual(await entries(shop), [
      ['fl-broward', 10_000, 10_000, 4_000, 'labor', 100],
      ['fl-broward', 0, 0, 400_000, 'bullion', 0],
    ])
    const posted = await clerk.read(invoice.id)
    await clerk.step(posted, '/void', { reason: 'Wrong customer' })
    assert.equal((await entries(shop)).length, 4)
    assert.equal(await shop.balance('sales_tax_payable'), 0)
    assert.deepEqual(await shop.faults(), [])
  })
})

test.group('Selling for resale', () => {
  test('a valid certificate makes the sale exempt and is named; one that ran out is refused with words, an authorization number serves', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1', { retail: 800_000 })
    const path = `/tax/contacts/${shop.contactId}/certificates`
    await clerk.client.post(path, { region: 'FL', permitNumber: '85-8012', startsOn: '2026-01-05' })
    let invoice = await clerk.open({ contactId: shop.contactId, date: '2026-06-01', lines: [{ code: 'R-1' }] })
    assert.deepInclude(invoice, { exemptReason: 'resale', exemptNote: 'FL 85-8012, through December 31, 2026' })
    assert.equal(invoice.totals.tax, 0)
    assert.isNull(invoice.customer.certificateProblem)
    const later = await clerk.client.patch(`/sales/invoices/${invoice.id}`, { version: invoice.version, date: '2027-01-02' })
    assert.deepInclude(fault(later), { status: 422, field: 'exemptReason' })
    invoice = await clerk.change(invoice, { exemptReason: null })
    invoice = await clerk.change(invoice, { date: '2027-01-02' })
    assert.match(invoice.customer.certificateProblem!, /ran out on December 31, 2026/)
    assert.equal(invoice.totals.tax, 53_000)
    const chosen = await clerk.client.patch(`/sales/invoices/${invoice.id}`, { version: invoice.version, exemptReason: 'resale' })
    assert.match(fault(chosen).message, /ran out on December 31, 2026/)
    invoice = await clerk.change(invoice, { exemptReason: 'resale', authorizationNumber: 'A-77' })
    assert.include(invoice.totals.taxNote, 'authorization A-77')
    const posted = await clerk.step(invoice, '/finalize')
    assert.equal(posted.totals.tax, 0)
    assert.deepEqual((await entries(shop)).map(([, , , exempt, reason]) => [exempt, reason]), [[800_000, 'resale']])
    const next = await clerk.open({ contactId: shop.contactId, date: '2027-01-03', lines: [{ kind: 'miscellaneous', description: 'Chain', unitPrice: 10_000 }] })
    assert.isNull(next.exemptReason)
    assert.equal(next.totals.tax, 700)
  })
})
