import { test } from '@japa/runner'
import { pluginHost, useCase } from '@benchpin/kernel'
import { TestClient, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { payLinkOf } from '@benchpin/plugins/receivables'
import { createContact } from '@benchpin/plugins/contacts'
import { paymentOptions, type WaysToPay } from '@benchpin/plugins/payment_options'
import { firstKinds } from '../kinds/kinds.ts'
import { addOption, type OptionInput } from '../services/options.ts'

const PATH = '/settings/payment-options'
const option = (more: Partial<OptionInput> & { kind: string }): OptionInput => ({ storeId: null, label: '', handle: null, details: null, shown: true, taken: true, hiddenIn: [], ...more })
const VENMO = option({ kind: 'payment_options.venmo', handle: '@harbor-vine' })
const ALL = [
  VENMO,
  option({ kind: 'payment_options.paypal', handle: 'harborvine' }),
  option({ kind: 'payment_options.cash_app', handle: '$harborvine' }),
  option({ kind: 'payment_options.zelle', handle: 'pay@example.com' }),
  option({ kind: 'payment_options.wire', details: 'First Coast Bank\nRouting 063000000' }),
]

interface Sale { id: number; number: string; version: number; customer: { id: number }; totals: { due: number } }

/** A finalized invoice over $200.00 that nobody has paid, by way of the counter. */
async function invoice(tenant: TestTenant, client: TestClient): Promise<Sale> {
  const contact = await tenant.inside(() => createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] }))
  const line = { kind: 'service', description: 'Sizing', unitPrice: 20_000, taxable: false }
  const opened = ((await client.post('/sales/invoices', { contactId: contact.id, lines: [line] })).body as { invoice: Sale }).invoice
  return ((await client.post(`/sales/invoices/${opened.id}/finalize`, { version: opened.version })).body as { invoice: Sale }).invoice
}
const ways = async (client: TestClient, { id }: Sale) => (await client.get(`/payment-options/sales.invoice/${id}`)).body as WaysToPay
const pay = (client: TestClient, sale: Sale, tender: string, amount: number) =>
  client.post('/payments', { contactId: sale.customer.id, tenders: [{ tender, amount, reference: '4417' }], applyTo: { payable: { type: 'sales.invoice', id: sale.id } } })
const setUp = (tenant: TestTenant, options: OptionInput[]) => tenant.inside(() => useCase('test', async () => { for (const one of options) await addOption(one) }))

test.group('Payment options', () => {
  test('each kind leads where its vendor says, over what is due', async ({ assert }) => {
    const toPay = { type: 'sales.invoice', documentId: 1, number: 'HV-1042', storeId: 1, due: 123_450, currency: 'USD' }
    const way = async (id: string, handle: string | null, details: string | null = null) => (await firstKinds.find((kind) => kind.id === `payment_options.${id}`)!.way({ handle, details }, toPay))!
    assert.equal((await way('venmo', '@harbor-vine')).code, 'https://venmo.com/harbor-vine?txn=pay&amount=1234.50&note=HV-1042')
    assert.equal((await way('paypal', 'harborvine')).code, 'https://paypal.me/harborvine/1234.50USD')
    assert.equal((await way('cash_app', '$harborvine')).code, 'https://cash.app/$harborvine/1234.50')
    assert.deepEqual(await way('zelle', 'pay@example.com'), { lines: ['pay@example.com', 'Memo: HV-1042'], href: null, code: 'pay@example.com' })
    assert.deepEqual((await way('wire', null, 'Bank\nRouting 1')).lines, ['Bank', 'Routing 1', 'Reference: HV-1042'])
    const normal = (id: string, text: string) => firstKinds.find((kind) => kind.id === `payment_options.${id}`)!.normal!(text)
    assert.deepEqual(['https://venmo.com/u/harbor-vine', 'harbor-vine', 'a b'].map((text) => normal('venmo', text)), ['@harbor-vine', '@harbor-vine', null])
    assert.deepEqual(['https://www.paypal.me/harborvine', 'harbor vine'].map((text) => normal('paypal', text)), ['harborvine', null])
    assert.deepEqual(['cash.app/$harborvine', 'harborvine', '$1'].map((text) => normal('cash_app', text)), ['$harborvine', '$harborvine', null])
    assert.deepEqual(['Pay@Example.com', '+1 904 555 0142', '555'].map((text) => normal('zelle', text)), ['pay@example.com', '(904) 555-0142', null])
  })

  test('what does not fit is said beside the field; order, hiding and removing are for those who may', async ({ assert }) => {
    const tenant = await testTenant()
    const [manager, clerk] = [await tenant.client({ group: 'Manager' }), await tenant.client({ group: 'Sales' })]
    assert.equal((await clerk.get(PATH)).status, 403)
    const field = async (body: OptionInput) => ((await manager.post(PATH, body)).body as { errors: { field: string }[] }).errors[0]?.field
    assert.equal(await field({ ...VENMO, kind: 'payment_options.barter' }), 'kind')
    assert.equal(await field({ ...VENMO, handle: 'a b' }), 'handle')
    assert.equal(await field(option({ kind: 'payment_options.wire' })), 'details')
    assert.equal(await field({ ...VENMO, storeId: 999_999 }), 'storeId')
    const ids: number[] = []
    for (const one of ALL) ids.push(((await manager.post(PATH, one)).body as { id: number }).id)
    const sale = await invoice(tenant, manager)
    assert.deepEqual((await ways(clerk, sale)).ways.map(({ label }) => label), ['Venmo', 'PayPal', 'Cash App', 'Zelle', 'Bank wire'])
    await manager.put(`${PATH}/order`, { ids: [ids[4], ids[0]] })
    assert.deepEqual((await ways(clerk, sale)).ways.map(({ label }) => label), ['Bank wire', 'Venmo', 'PayPal', 'Cash App', 'Zelle'])
    await manager.put(`${PATH}/${ids[1]}`, { ...ALL[1]!, shown: false })
    await manager.put(`${PATH}/${ids[2]}`, { ...ALL[2]!, hiddenIn: [tenant.storeId] })
    await manager.delete(`${PATH}/${ids[3]}`)
    assert.deepEqual((await ways(clerk, sale)).ways.map(({ label }) => label), ['Bank wire', 'Venmo'])
    const bench = await tenant.client({ group: 'Bench' })
    assert.equal((await bench.get(`/payment-options/sales.invoice/${sale.id}`)).status, 403)
    assert.equal((await (await testTenant()).client().then((other) => other.get(`/payment-options/sales.invoice/${sale.id}`))).status, 404)
  })

  test('screen and print are over what is due at that moment, and say so; nothing due, nothing shown', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    await setUp(tenant, ALL)
    const sale = await invoice(tenant, client)
    const hrefs = async () => (await ways(client, sale)).ways.flatMap(({ href }) => href ?? [])
    assert.include((await hrefs())[0]!, 'amount=200.00')
    await pay(client, sale, 'payment_options.venmo', 5_000)
    assert.include((await hrefs())[0]!, 'amount=150.00')
    const page = (await client.get(`/documents/sales.invoice/${sale.id}`)).text
    assert.match(page, /Over the balance of \$150\.00 that was due when this was printed, on /)
    assert.match(page, /<img src="data:image\/svg\+xml;base64,/)
    assert.include(page, 'Routing 063000000')
    assert.include(page, 'https://paypal.me/harborvine/150.00USD')
    await pay(client, sale, 'cash', 15_000)
    assert.deepEqual(await ways(client, sale), { due: 0, ways: [] })
    assert.notInclude((await client.get(`/documents/sales.invoice/${sale.id}`)).text, 'Ways to pay')
  })

  test('the page of an invoice is over what is due when it is opened; its link stays the same', async ({ assert }) => {
    const [tenant, stranger] = [await testTenant(), new TestClient()]
    const client = await tenant.client()
    const sale = await invoice(tenant, client)
    const link = () => tenant.inside(() => payLinkOf('sales.invoice', sale.id))
    assert.isNull(await link(), 'no option is set up')
    await setUp(tenant, [VENMO])
    const links = await Promise.all([link(), link(), link()])
    assert.equal(new Set(links).size, 1)
    const { pathname } = new URL(links[0]!)
    const due = async () => ((await stranger.get(pathname, { inertia: true })).body as { props: { page: { due: number; ways: { href: string }[] } } }).props.page
    assert.containSubset(await due(), { due: 20_000, ways: [{ label: 'Venmo' }] })
    await pay(client, sale, 'cash', 5_000)
    assert.include((await due()).ways[0]!.href, 'amount=150.00')
    await pay(client, sale, 'cash', 15_000)
    assert.deepInclude(await due(), { due: 0, ways: [] })
    assert.isNull(await link())
    assert.equal((await stranger.get('/pay/nonsense', { inertia: true })).status, 404)
  })

  test('money that came by them lies in an account of its own; a store that does without one refuses it', async ({ assert }) => {
    const tenant = await testTenant()
    const [here, there] = tenant.storeIds as [number, number]
    const client = await tenant.client()
    await setUp(tenant, [VENMO, option({ kind: 'payment_options.zelle', handle: 'pay@example.com', storeId: there }), option({ kind: 'payment_options.cash_app', handle: '$harborvine', taken: false })])
    const sale = await invoice(tenant, client)
    const { tenders } = (await client.get(`/payables/sales.invoice/${sale.id}`)).body as { tenders: { id: string }[] }
    assert.includeMembers(tenders.map(({ id }) => id), ['cash', 'payment_options.venmo'])
    assert.notIncludeMembers(tenders.map(({ id }) => id), ['payment_options.zelle'])
    for (const tender of ['payment_options.zelle', 'payment_options.cash_app']) {
      const refused = await pay(client, sale, tender, 100)
      assert.equal(refused.status, 422)
      assert.equal((refused.body as { errors: { field: string }[] }).errors[0]?.field, 'tenders.0.tender')
    }
    assert.equal((await pay(client, sale, 'payment_options.venmo', 12_000)).status, 200)
    await tenant.inside(async () => {
      assert.equal(await accountBalance('payment_options.venmo_clearing', '9999-12-31'), 12_000)
      assert.deepEqual((await verifyLedger()).faults, [])
    })
    assert.isAbove(here, 0)
  })

  test('a kind of another plugin joins in, and answers with a page of its own', async ({ assert }) => {
    const kind = { id: 'receivables.test_card', title: 'Card', way: () => Promise.resolve({ lines: ['By card'], href: 'https://example.com/pay/abc', code: 'https://example.com/pay/abc' }) }
    pluginHost().contributions.registrarFor('receivables').contribute(paymentOptions, kind)
    const tenant = await testTenant()
    const client = await tenant.client()
    await setUp(tenant, [option({ kind: kind.id })])
    const { ways: found } = await ways(client, await invoice(tenant, client))
    assert.containSubset(found, [{ label: 'Card', lines: ['By card'], href: 'https://example.com/pay/abc' }])
    assert.match(found[0]!.picture ?? '', /^data:image\/svg/)
  })
})
