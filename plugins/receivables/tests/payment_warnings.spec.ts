import { test } from '@japa/runner'
import { pluginHost } from '@benchpin/kernel'
import { paymentTaken, paymentWarnings, type ProposedPayment } from '@benchpin/plugins/receivables'
import { Payment } from '../models/payment.ts'
import { Books } from './support.ts'

const asked: ProposedPayment[] = []
const told: { contactId: number; document: { type: string; id: number } | null }[] = []
const registrar = () => pluginHost().contributions.registrarFor('receivables')

test.group('Warnings at the till', (group) => {
  group.setup(() => {
    registrar().contribute(paymentWarnings, {
      id: 'receivables.test_warnings',
      async warn(payment) {
        asked.push(payment)
        const sum = payment.tenders.reduce((all, { kind, amount }) => all + (kind === 'money_order' ? amount : 0), 0)
        return sum > 50_000 ? [{ id: 'receivables.test_warning', title: 'Much paper', text: 'Look twice.', tone: 'warning' }] : []
      },
    })
    registrar().contribute(paymentTaken, async ({ contactId, document }) => void told.push({ contactId, document }))
  })

  test('are asked for while amounts are typed, and change nothing', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client({ group: 'Sales' })
    const body = (amount: number) => ({ contactId: books.contactId, tenders: [{ tender: 'check', kind: 'money_order', amount }, { tender: 'cash', amount: 0 }] })
    assert.deepEqual((await client.post('/payments/warnings', body(50_000))).body, { warnings: [] })
    const answer = await client.post('/payments/warnings', body(50_001))
    assert.containSubset(answer.body, { warnings: [{ id: 'receivables.test_warning', title: 'Much paper' }] })
    assert.deepInclude(asked.at(-1)!, { contactId: books.contactId, storeId: books.tenant.storeId, payable: null, tenders: [{ tender: 'check', kind: 'money_order', amount: 50_001 }] })
    assert.equal((await (await books.tenant.client({ group: 'Bench' })).post('/payments/warnings', body(50_001))).status, 403)
    assert.equal((await client.post('/payments/warnings', { contactId: 'x', tenders: [] })).status, 422)
    await books.tenant.inside(async () => assert.equal((await Payment.query()).length, 0))
  })

  test('a check says what kind it is, the usual one nothing; others are refused', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client({ group: 'Sales' })
    const item = await books.tenant.inside(() => books.raise('2026-01-05', 30_000))
    const pay = (tender: object) => client.post('/payments', { contactId: books.contactId, date: '2026-01-06', tenders: [tender], applyTo: { payable: { type: 'receivables.open_item', id: item } } })
    assert.equal((await pay({ tender: 'check', kind: 'cashiers_check', amount: 10_000 })).status, 200)
    assert.equal((await pay({ tender: 'check', kind: 'personal', amount: 10_000 })).status, 200)
    const refused = await pay({ tender: 'cash', kind: 'money_order', amount: 10_000 })
    assert.equal(refused.status, 422)
    assert.containSubset(refused.body, { errors: [{ field: 'tenders.0.kind' }] })
    await books.tenant.inside(async () => assert.deepEqual((await Payment.query().orderBy('id')).map(({ kind }) => kind), ['cashiers_check', null]))
    assert.deepEqual(told.filter(({ contactId }) => contactId === books.contactId).map(({ document }) => document), [{ type: 'receivables.open_item', id: item }, { type: 'receivables.open_item', id: item }])
  })
})
