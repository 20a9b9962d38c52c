import { test } from '@japa/runner'
import { accountBalance, journalsOf } from '@benchpin/plugins/ledger'
import { takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { BEFORE_CLOSING, ON_THE_CUTOFF, VOID_AFTER_CLOSE } from './a07_examples.ts'
import { fault, Shop, type Clerk } from './support.ts'

interface Check {
  id: string
  title: string
  finding: { count: number; text: string; links: { href: string }[] } | null
}

const work = (date: string) => ({ lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }], date })
const checksFor = async ({ client }: Clerk, through: string) => ((await client.get(`/settings/period-close?through=${through}`, { inertia: true })).body as { props: { checks: Check[] } }).props.checks
const close = async ({ client }: Clerk, through: string) => (await client.post('/settings/period-close', { through, accepted: (await checksFor({ client } as Clerk, through)).map(({ id }) => id) })).status

test.group('Closing the books over sales', () => {
  test('A07-050: an open invoice of the cutoff day is locked; the next day is open', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const { closedThrough, invoiceDate, nextDay } = ON_THE_CUTOFF
    const [locked, free] = [await clerk.open(work(invoiceDate)), await clerk.open(work(nextDay))]
    assert.equal(await close(clerk, closedThrough), 303)
    assert.equal(fault(await clerk.changeLine(locked, { unitPrice: 1 })).field, 'date')
    assert.equal((await clerk.changeLine(free, { unitPrice: 2_500 })).status, 200)
    assert.equal(fault(await clerk.client.post('/sales/invoices', work(invoiceDate))).field, 'date')
  })

  test('A07-052: the check before closing lists unallocated payments and drafts, with links', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    for (let count = 0; count < BEFORE_CLOSING.openInvoices; count++) await clerk.open(work('2026-03-10'))
    await clerk.open(work('2026-04-10'))
    await shop.tenant.inside(() => takePayment({ contactId: shop.contactId, storeId: shop.tenant.storeId, date: '2026-03-12', tenders: [{ tender: 'check', amount: 7_500 }], applyTo: { unapplied: true } }))
    const found = (await checksFor(clerk, '2026-03-31')).filter(({ finding }) => finding)
    assert.deepEqual(found.map(({ title }) => title), BEFORE_CLOSING.surfaced)
    assert.deepEqual(found.map(({ finding }) => finding!.count), [BEFORE_CLOSING.unallocatedPayments, BEFORE_CLOSING.openInvoices])
    assert.include(found[0]!.finding!.text, '$75.00')
    const { body } = await clerk.client.get(found[1]!.finding!.links[0]!.href, { inertia: true })
    assert.equal((body as { props: { list: { total: number } } }).props.list.total, BEFORE_CLOSING.openInvoices)
  })

  test('A04-048: a payment of closed books is voided today, and the closed days stay as they were', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const { closedThrough, paymentDate, voidOn } = VOID_AFTER_CLOSE
    const { paymentIds } = await shop.tenant.inside(() => takePayment({ contactId: shop.contactId, storeId: shop.tenant.storeId, date: paymentDate, tenders: [{ tender: 'check', amount: 7_500 }], applyTo: { unapplied: true } }))
    assert.equal(await close(clerk, closedThrough), 303)
    await shop.tenant.inside(async () => {
      const before = await accountBalance('checks_on_hand', closedThrough)
      await voidPayment(paymentIds[0]!, { reason: 'nsf', date: voidOn })
      const dates = (await journalsOf({ type: 'receivables.payment', id: paymentIds[0]! })).map(({ date }) => date)
      assert.deepEqual(dates, [paymentDate, voidOn])
      assert.equal(await accountBalance('checks_on_hand', closedThrough), before)
      assert.equal(await accountBalance('checks_on_hand', voidOn), 0)
    })
  })

  test('a finalized invoice of closed books is neither reopened nor voided: the answer offers the return', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const invoice = await clerk.step(await clerk.open(work('2026-03-10')), '/finalize')
    assert.equal(await close(clerk, '2026-03-31'), 303)
    for (const [path, words] of [['/reopen', 'reopened'], ['/void', 'voided']] as const) {
      const refused = fault(await clerk.send(invoice, path, { reason: 'Late' }))
      assert.equal(refused.status, 409)
      assert.include(refused.message, `can’t be ${words} any more. Make a return instead`)
    }
  })
})
