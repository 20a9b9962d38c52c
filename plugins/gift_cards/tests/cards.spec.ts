import { test } from '@japa/runner'
import fc from 'fast-check'
import { currentTenantId, database, type ListPayload, type PeekPayload, type SearchHit } from '@benchpin/kernel'
import { countStatements, propertyRuns } from '@benchpin/kernel/testing'
import { accountBalance } from '@benchpin/plugins/ledger'
import { takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { addLine, finalizeInvoice } from '@benchpin/plugins/sales'
import { GiftCard } from '../models/gift_card.ts'
import { cardsOutstanding } from '../reports/cards_outstanding.ts'
import { LINE } from '../services/names.ts'
import { checkDigit, drawNumber, isMistyped, normalNumber } from '../services/numbers.ts'
import { payOut } from '../services/pay_out.ts'
import { replaceCard } from '../services/replace.ts'
import { A09_055 } from './a09_examples.ts'
import { nextNumber, Shop, TODAY } from './support.ts'

interface Errors {
  errors: { field?: string; message: string }[]
}

const fieldsOf = (body: unknown) => (body as Errors).errors.map(({ field }) => field)
const cents = (dollars: number) => dollars * 100

test.group('Gift cards', () => {
  test('redeem up to the balance: 150 of 200, the rest stays due (A09-055)', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const number = await shop.give(cents(A09_055.cardBalance))
      const item = await shop.raise(cents(A09_055.invoiceTotal))
      await assert.rejects(() => shop.pay(item, cents(A09_055.invoiceTotal), number), /\$150\.00 is on this card/)
      const { applied } = await shop.pay(item, cents(A09_055.applied), number)
      assert.equal(applied, cents(A09_055.applied))
      assert.equal((await shop.card(number)).balance, cents(A09_055.cardLeft))
      await takePayment({ contactId: shop.contactId, storeId: shop.tenant.storeId, date: TODAY, tenders: [{ tender: 'cash', amount: cents(A09_055.invoiceLeft) }], applyTo: { payable: { type: 'receivables.open_item', id: item }, due: cents(A09_055.invoiceLeft) } })
      assert.equal(await shop.owed(), 0)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('is active when the invoice is finalized: a liability, no sale, no tax', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const { invoiceId, number } = await shop.ring(15_000, nextNumber(), true)
      assert.deepInclude({ ...(await shop.card(number)).$attributes }, { state: 'pending', balance: 0, face: 15_000 })
      const item = await shop.raise(100)
      await assert.rejects(() => shop.pay(item, 100, number), /No card has this number/)
      await finalizeInvoice(invoiceId)
      const { subtotal, deferred, tax, total } = await shop.invoice(invoiceId)
      assert.equal(subtotal, 25_000)
      assert.equal(deferred, 15_000)
      assert.equal(total, subtotal + tax)
      assert.equal(await shop.owed(), 15_000)
      assert.equal(await accountBalance('service_revenue'), -10_000)
      assert.equal(await accountBalance('sales_revenue'), -100)
      const card = await shop.card(number)
      assert.deepInclude({ ...card.$attributes }, { state: 'active', balance: 15_000, initial: 15_000, buyerId: shop.contactId })
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('stands apart from sales in the register, and its sum ties to the ledger', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client()
    await shop.tenant.inside(async () => {
      await finalizeInvoice((await shop.ring(15_000, nextNumber(), true)).invoiceId)
      await shop.give(2_500)
      assert.equal(await accountBalance('service_revenue'), -10_000)
    })
    const totals = async (path: string) => ((await client.get(`/reports/${path}`)).body as { totals: Record<string, number> }).totals
    assert.deepInclude(await totals('sales.register/data?date=2026-01-01..2026-12-31'), { subtotal: 10_000, deferred: 15_000 })
    assert.deepInclude(await totals('gift_cards.outstanding/data'), { initial: 17_500, balance: 17_500 })
    await shop.tenant.inside(async () => assert.equal(await shop.owed(), 17_500))
  })

  test('is taken back with its invoice, unless it was used meanwhile', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const { invoiceId, number } = await shop.sell(10_000)
      await shop.reopen(invoiceId)
      assert.deepInclude({ ...(await shop.card(number)).$attributes }, { state: 'pending', balance: 0, initial: 0 })
      assert.equal(await shop.owed(), 0)
      await finalizeInvoice(invoiceId)
      const item = await shop.raise(4_000)
      const { paymentIds } = await shop.pay(item, 4_000, number)
      await assert.rejects(() => shop.void(invoiceId), /was used meanwhile/)
      await assert.rejects(() => shop.reopen(invoiceId), /was used meanwhile/)
      assert.equal((await shop.invoice(invoiceId)).status, 'finalized')
      await voidPayment(paymentIds[0]!, { reason: 'entry_error', date: TODAY })
      await shop.void(invoiceId)
      assert.equal(await shop.owed(), 0)
      assert.deepEqual(await shop.faults(), [])
      await shop.give(500, number)
      assert.equal((await shop.card(number)).balance, 500)
    })
  })

  test('a line is taken off and its number is free; a number that is taken is refused beside it', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client({ group: 'Sales' })
    const number = await shop.tenant.inside(() => shop.give(5_000))
    const post = (details: object, unitPrice = 2_000) => client.post('/sales/invoices', { lines: [{ contributed: LINE, unitPrice, details }] })
    const taken = await post({ number })
    assert.deepEqual([taken.status, fieldsOf(taken.body)], [422, ['details.number']])
    assert.deepEqual(fieldsOf((await post({ number: '12' })).body), ['details.number'])
    assert.deepEqual(fieldsOf((await post({ number: '6000000000000001' })).body), ['details.number'])
    assert.deepEqual(fieldsOf((await post({ email: 'nobody' })).body), ['details.email'])
    assert.deepEqual(fieldsOf((await post({}, 0)).body), ['unitPrice'])
    const made = await post({ number: nextNumber() })
    const { invoice } = made.body as { invoice: { id: number; version: number; lines: { id: number; contributed: string; description: string }[] } }
    assert.equal(invoice.lines[0]!.contributed, 'Gift card')
    assert.match(invoice.lines[0]!.description, /^Gift card ending \d{4}$/)
    const changed = await client.patch(`/sales/invoices/${invoice.id}/lines/${invoice.lines[0]!.id}`, { version: invoice.version, unitPrice: 1 })
    assert.equal(changed.status, 422)
    assert.equal((await client.delete(`/sales/invoices/${invoice.id}/lines/${invoice.lines[0]!.id}`, { version: invoice.version })).status, 200)
    await shop.tenant.inside(async () => assert.lengthOf(await GiftCard.query().where('state', 'pending'), 0))
  })

  test('a refund goes to a new card or fills an old one; voiding it takes that off', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const number = await shop.give(1_000)
      const filled = await shop.pay(await shop.raise(-53_000), -53_000, number)
      assert.equal((await shop.card(number)).balance, 54_000)
      const drawn = await shop.pay(await shop.raise(-2_000), -2_000, null)
      const card = await GiftCard.query().where('given_as', 'refund').firstOrFail()
      assert.equal(card.balance, 2_000)
      assert.isFalse(isMistyped(card.number!))
      await shop.pay(await shop.raise(500), 500, card.number)
      await assert.rejects(() => voidPayment(drawn.paymentIds[0]!, { reason: 'entry_error', date: TODAY }), /was used or replaced/)
      await voidPayment(filled.paymentIds[0]!, { reason: 'entry_error', date: TODAY })
      assert.equal((await shop.card(number)).balance, 1_000)
      assert.equal(await shop.owed(), 2_500)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('a lost card stops working; its balance, and what comes back to it, is on the new one', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const { number } = await shop.sell(10_000)
      const { paymentIds } = await shop.pay(await shop.raise(3_000), 3_000, number)
      const fresh = nextNumber()
      await replaceCard((await shop.card(number)).id, { number: fresh, storeId: shop.tenant.storeId, date: TODAY })
      const item = await shop.raise(100)
      await assert.rejects(() => shop.pay(item, 100, number), /was reported lost/)
      assert.equal((await shop.card(fresh)).balance, 7_000)
      await voidPayment(paymentIds[0]!, { reason: 'entry_error', date: TODAY })
      assert.deepInclude({ ...(await shop.card(number)).$attributes }, { balance: 0, moved: 10_000, state: 'replaced' })
      assert.equal((await shop.card(fresh)).balance, 10_000)
      const { id } = await shop.card(fresh)
      await payOut(id, { amount: 2_500, storeId: shop.tenant.storeId, date: TODAY, tender: 'cash' })
      assert.equal(await accountBalance('cash_on_hand'), -2_500)
      assert.equal(await shop.owed(), 7_500)
      const report = cardsOutstanding.query({ date: { from: null, to: null }, store: shop.tenant.storeIds, status: [] }, 'detail')
      assert.deepInclude(await report.totals(), { initial: 20_000, moved: 10_000, paidOut: 2_500, balance: 7_500 })
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('numbers are bearer money: masked everywhere, looked up with a right, revealed with a trace', async ({ assert }) => {
    const shop = await Shop.open()
    const [sales, bookkeeper] = [await shop.tenant.client({ group: 'Sales' }), await shop.tenant.client({ group: 'Bookkeeper' })]
    const number = `QX${nextNumber().slice(3)}ZT`
    const { id, item } = await shop.tenant.inside(async () => {
      await shop.sell(9_000, number)
      return { id: (await shop.card(number)).id, item: await shop.raise(2_000) }
    })
    const paid = await sales.post('/payments', { contactId: shop.contactId, tenders: [{ tender: 'gift_card', amount: 2_000, reference: number }], applyTo: { payable: { type: 'receivables.open_item', id: item } } })
    assert.equal(paid.status, 200)
    const pages = await Promise.all(['/gift-cards', `/gift-cards/${id}`, '/payments', `/receivables/customers/${shop.contactId}`].map((path) => sales.get(path, { inertia: true })))
    for (const page of [...pages, await sales.get(`/peek/gift_cards.card/${id}`), paid]) assert.notInclude(JSON.stringify(page.body), number)
    const found = await sales.post('/gift-cards/look-up', { number: ` ${number.slice(0, 4)}-${number.slice(4).toLowerCase()} ` })
    const { card, history } = found.body as { card: { initial: number; redeemed: number; balance: number }; history: { document: { number: string; peek: { type: string } | null } | null }[] }
    assert.deepInclude(card, { initial: 9_000, redeemed: 2_000, balance: 7_000 })
    assert.deepEqual(history.map(({ document }) => document?.peek?.type), ['sales.invoice', 'receivables.payment'])
    assert.notInclude(JSON.stringify(found.body), number)
    assert.deepInclude((await sales.post('/gift-cards/balance', { reference: number })).body as object, { available: 7_000 })
    assert.equal((await bookkeeper.post('/gift-cards/look-up', { number })).status, 403)
    assert.equal((await bookkeeper.post(`/gift-cards/${id}/reveal`)).status, 403)
    const revealed = (await sales.post(`/gift-cards/${id}/reveal`)).body as { number: string }
    assert.equal(normalNumber(revealed.number), number)
    const peek = (await sales.get(`/peek/gift_cards.card/${id}`)).body as PeekPayload
    const { hits } = (await sales.get(`/search?q=${peek.title.split(' ').at(-1)}`)).body as { hits: SearchHit[] }
    assert.isTrue(hits.some(({ source }) => source === 'gift_cards.card'))
    await shop.tenant.inside(async () => {
      const tables = ['audit_entries', 'receivables_payments', 'search_terms', 'idempotency_keys', 'ledger_journals', 'sales_invoice_lines', 'gift_cards_entries']
      for (const table of tables) assert.notInclude(JSON.stringify(await database().from(table).where('tenant_id', currentTenantId())).toUpperCase(), number, table)
      const traces = JSON.stringify(await database().from('audit_entries').where('tenant_id', currentTenantId()))
      assert.include(traces, `Whole number of GC-00001 shown`)
    })
  })

  test('who tries many numbers has to wait, also at the till', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client({ group: 'Sales' })
    const item = await shop.tenant.inside(() => shop.raise(100))
    const guess = (index: number) => `GUESS${10_000 + index}`
    for (let index = 0; index < 30; index++) assert.equal((await client.post('/gift-cards/look-up', { number: guess(index) })).status, 422)
    const pay = (index: number) => client.post('/payments', { contactId: shop.contactId, tenders: [{ tender: 'gift_card', amount: 100, reference: guess(index) }], applyTo: { payable: { type: 'receivables.open_item', id: item } } })
    for (let index = 30; index < 60; index++) assert.equal((await pay(index)).status, 422)
    assert.equal((await client.post('/gift-cards/look-up', { number: guess(60) })).status, 429)
    assert.equal((await pay(61)).status, 429)
    const other = await shop.tenant.client({ group: 'Manager' })
    assert.equal((await other.post('/gift-cards/look-up', { number: guess(62) })).status, 422)
  })

  test('over HTTP: rights, fields, and a list with a bounded number of statements', async ({ assert }) => {
    const shop = await Shop.open()
    const [manager, sales, bench] = [await shop.tenant.client({ group: 'Manager' }), await shop.tenant.client({ group: 'Sales' }), await shop.tenant.client({ group: 'Bench' })]
    assert.deepEqual(fieldsOf((await manager.post('/gift-cards', { amount: 100, reason: '' })).body), ['reason'])
    assert.deepEqual(fieldsOf((await manager.post('/gift-cards', { amount: 1.5, reason: 'Raffle' })).body), ['amount'])
    const { id } = (await manager.post('/gift-cards', { amount: 5_000, reason: 'Raffle' })).body as { id: number }
    assert.equal((await sales.post('/gift-cards', { amount: 100, reason: 'Raffle' })).status, 403)
    assert.equal((await sales.post(`/gift-cards/${id}/replace`, {})).status, 403)
    assert.equal((await sales.post(`/gift-cards/${id}/pay-out`, { amount: 100, tender: 'cash' })).status, 403)
    assert.equal((await bench.get('/gift-cards')).status, 403)
    assert.deepEqual(fieldsOf((await manager.post(`/gift-cards/${id}/pay-out`, { amount: 5_001, tender: 'cash' })).body), ['amount'])
    assert.equal((await manager.post(`/gift-cards/${id}/replace`, {})).status, 200)
    assert.equal((await manager.post(`/gift-cards/${id}/replace`, {})).status, 409)
    const stranger = await Shop.open()
    assert.equal((await (await stranger.tenant.client()).get(`/gift-cards/${id}`, { inertia: true })).status, 404)
    const list = async (query: string) => ((await manager.get(`/gift-cards?${query}`, { inertia: true })).body as { props: { list: ListPayload } }).props.list
    const count = async () => (await countStatements(() => manager.get('/gift-cards', { inertia: true }))).statements.length
    await count()
    const few = await count()
    await shop.tenant.inside(async () => {
      for (const amount of [100, 200, 300]) await shop.give(amount)
    })
    assert.isAtMost(await count(), few)
    assert.equal((await list('state=open')).totals.balance, 5_600)
    assert.equal((await list('state=replaced')).total, 1)
    assert.equal((await list('search=GC-00003')).total, 1)
  })

  test('numbers that we draw pass their check, and no mistyped or swapped digit does', ({ assert }) => {
    fc.assert(
      fc.property(fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const number = drawNumber()
        assert.match(number, /^6\d{15}$/)
        assert.isFalse(isMistyped(number))
        const digits = [...number]
        digits[place === 0 ? 15 : place] = String((Number(digits[place === 0 ? 15 : place]) + by) % 10)
        assert.isTrue(isMistyped(digits.join('')))
      }),
      { numRuns: propertyRuns() }
    )
    assert.equal(checkDigit('7992739871'), '3')
  })

  test('a card on an invoice that is deleted is gone', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client({ group: 'Manager' })
    await shop.tenant.inside(async () => {
      const { invoiceId } = await shop.ring(5_000)
      const { version } = await shop.invoice(invoiceId)
      await addLine(invoiceId, version, { contributed: LINE, unitPrice: 700 })
      assert.lengthOf(await GiftCard.query(), 2)
      const { version: now } = await shop.invoice(invoiceId)
      assert.equal((await client.delete(`/sales/invoices/${invoiceId}`, { version: now })).status, 200)
      assert.lengthOf(await GiftCard.query(), 0)
    })
  })
})
