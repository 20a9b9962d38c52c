import { test } from '@japa/runner'
import fc from 'fast-check'
import { currentTenantId, database, sumMoney, type Money } from '@benchpin/kernel'
import { propertySeed, verifyAuditLog, type TestClient, type TestResponse } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger, type AccountKey } from '@benchpin/plugins/ledger'
import { giveCard } from '@benchpin/plugins/gift_cards'
import { takePayment } from '@benchpin/plugins/receivables'
import { issueCredit } from '@benchpin/plugins/store_credits'
import { chaosRuns } from '../chaos/chaos_runs.ts'
import { Books } from '../../plugins/receivables/tests/support.ts'

const CLERKS = 16
const STEPS = chaosRuns(40, 8)
const DAY = '2026-03-10'

/** Where the money of each tender lies: all that was taken and stands must be there, and nothing else. */
const ACCOUNTS: Record<string, AccountKey> = { cash: 'cash_on_hand', check: 'checks_on_hand', card: 'card_clearing', bank: 'bank' }

/** The one gift card that all of them redeem. */
const CARD = 'HV10000001'

/** What the clerks work on: one customer's open items, free credit, payments, store credit and a gift card. */
interface Counter {
  books: Books
  items: number[]
  payments: number[]
  credits: number[]
}

type Row = Record<string, number | string | null>
type Request = (clerk: TestClient) => Promise<TestResponse>

async function openCounter(): Promise<Counter> {
  const books = await Books.open()
  return books.tenant.inside(async () => {
    const items: number[] = []
    for (let count = 0; count < 20; count++) items.push(await books.raise('2026-03-01', 4_000 + 500 * count))
    const payments: number[] = []
    for (const [amount, applied] of [[30_000, false], [6_000, true], [50_000, false], [7_000, true], [9_000, true]] as const) {
      const applyTo = applied ? { oldestFirst: true as const } : { unapplied: true as const }
      payments.push(...(await takePayment({ ...books.payment('2026-03-02', amount, applyTo) })).paymentIds)
    }
    const credits: number[] = []
    for (const amount of [12_000, 8_000]) credits.push(await issueCredit({ contactId: books.contactId, storeId: books.tenant.storeId, date: '2026-03-02', amount, reason: 'A late repair' }))
    await giveCard({ number: CARD, amount: 15_000, storeId: books.tenant.storeId, date: '2026-03-02', reason: 'Raffle' })
    return { books, items, payments, credits }
  })
}

/** Anything that a clerk may ask for at this counter, by two numbers. */
function requestOf({ books, items, payments, credits }: Counter, kind: number, at: number): Request {
  const { contactId, tenant } = books
  const any = (ids: number[]) => ids[at % ids.length]!
  const pay = (body: object): Request => (clerk) => clerk.post('/payments', { contactId, storeId: tenant.storeId, date: DAY, ...body })
  const amount = 100 * (1 + (at % 70))
  const requests: Request[] = [
    pay({ tenders: [{ tender: ['cash', 'card', 'check'][at % 3], amount }], applyTo: { oldestFirst: true } }),
    pay({ tenders: [{ tender: 'cash', amount }, { tender: 'store_credit', amount: 700 }], applyTo: { payable: { type: 'receivables.open_item', id: any(items) } } }),
    pay({ tenders: [{ tender: 'store_credit', amount }], applyTo: { oldestFirst: true } }),
    pay({ tenders: [{ tender: 'gift_card', amount, reference: CARD }], applyTo: { oldestFirst: true } }),
    pay({ tenders: [], useCredit: amount, applyTo: { items: [{ openItemId: any(items), amount }] } }),
    (clerk) => clerk.post(`/payments/${any(payments)}/apply`, { items: [{ openItemId: items[(at * 7) % items.length], amount }] }),
    (clerk) => clerk.post(`/payments/${any(payments)}/void`, { reason: 'nsf', nsfFee: 2_500 }),
    (clerk) => clerk.post(`/payments/${any(payments)}/unapply`, { openItemId: items[at % 4] }),
    (clerk) => clerk.post(`/receivables/customers/${contactId}/refunds`, { storeId: tenant.storeId, tenders: [{ tender: ['cash', 'store_credit', 'gift_card'][at % 3], amount: -amount, reference: at % 3 === 2 ? CARD : null }] }),
    (clerk) => clerk.post(`/store-credits/${any(credits)}/pay-out`, { amount, tender: 'cash', storeId: tenant.storeId }),
    (clerk) => clerk.post(`/receivables/items/${any(items)}/write_off`, { reason: 'small_balance', amount: 50 }),
  ]
  return requests[kind % requests.length]!
}

const own = (table: string) => database().from(table).where('tenant_id', currentTenantId())

/** Whatever is below zero, or stands in one place and not in the other. */
async function faultsOf(): Promise<string[]> {
  const faults = [...(await verifyLedger()).faults]
  const audit = await verifyAuditLog()
  if (audit.fault) faults.push(`audit: ${audit.fault}`)
  const payments = (await own('receivables_payments')) as Row[]
  const items = (await own('receivables_open_items')) as Row[]
  const credits = (await own('store_credits_credits')) as Row[]
  for (const { number, amount, unapplied, held } of payments) if (Number(unapplied) * Number(amount) < 0 || Math.abs(Number(unapplied)) > Math.abs(Number(amount)) || Number(held) !== 0) faults.push(`payment ${number}: ${unapplied} of ${amount}`)
  for (const { id, amount, balance } of items) if (Number(balance) * Number(amount) < 0 || Math.abs(Number(balance)) > Math.abs(Number(amount))) faults.push(`open item ${id}: ${balance} of ${amount}`)
  for (const { number, remaining, issued } of credits) if (Number(remaining) < 0 || Number(remaining) > Number(issued)) faults.push(`store credit ${number}: ${remaining} of ${issued}`)
  for (const { serial, balance, initial } of (await own('gift_cards_cards').select('serial', 'balance', 'initial')) as Row[]) if (Number(balance) < 0 || Number(balance) > Number(initial)) faults.push(`gift card ${serial}: ${balance} of ${initial}`)
  for (const [tender, account] of Object.entries(ACCOUNTS)) {
    const taken: Money = sumMoney(payments.filter((one) => one.tender === tender && one.state === 'posted').map(({ amount }) => Number(amount)))
    const booked = await accountBalance(account)
    if (taken !== booked) faults.push(`${tender}: ${taken} taken, ${booked} in the books`)
  }
  const numbers = payments.map(({ number }) => number)
  if (new Set(numbers).size !== numbers.length) faults.push('two payments have one number')
  return faults
}

test.group('Sixteen clerks at one customer', () => {
  test('pay, apply, redeem, void, unapply, write off and refund at once: nothing below zero, nothing lost, nobody shown a fault', async ({ assert }) => {
    const seed = propertySeed()
    const counter = await openCounter()
    const clerks: TestClient[] = []
    for (let index = 0; index < CLERKS; index++) clerks.push(await counter.books.tenant.client())
    for (const clerk of clerks) await clerk.get('/health')
    const choices = fc.sample(fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: STEPS, maxLength: STEPS }), { seed, numRuns: CLERKS })
    const work = async (clerk: TestClient, steps: [number, number][]) => {
      const answers: TestResponse[] = []
      for (const [kind, at] of steps) {
        const answer = await requestOf(counter, kind, at)(clerk)
        answers.push(answer)
        // What one has taken, the next may void or apply.
        counter.payments.push(...((answer.body as { paymentIds?: number[] }).paymentIds ?? []))
      }
      return answers
    }
    const answers = (await Promise.all(clerks.map((clerk, index) => work(clerk, choices[index]!)))).flat()
    // Refused with words, or done: 409 and 422 say what has changed meanwhile, or what is left.
    const wrong = answers.filter(({ status }) => status >= 400 && status !== 409 && status !== 422)
    assert.deepEqual(wrong.map(({ status, text }) => `${status} ${text.slice(0, 200)} (PROPERTY_SEED=${seed})`), [])
    assert.isAbove(answers.filter(({ status }) => status < 400).length, CLERKS)
    assert.deepEqual(await counter.books.tenant.inside(faultsOf), [])
  }).timeout(120_000)

  test('one free credit of 100.00, and sixteen who each apply or pay back 30.00 of it: three do', async ({ assert }) => {
    const books = await Books.open()
    const [payment, items] = await books.tenant.inside(async () => {
      const raised: number[] = []
      for (let count = 0; count < CLERKS; count++) raised.push(await books.raise('2026-03-01', 3_000))
      return [(await takePayment(books.payment('2026-03-02', 10_000, { unapplied: true }))).paymentIds[0]!, raised]
    })
    const clerks: TestClient[] = []
    for (let index = 0; index < CLERKS; index++) clerks.push(await books.tenant.client())
    for (const clerk of clerks) await clerk.get('/health')
    const applyOrRefund = (clerk: TestClient, index: number) =>
      index % 2 === 0
        ? clerk.post(`/payments/${payment}/apply`, { items: [{ openItemId: items[index], amount: 3_000 }] })
        : clerk.post(`/receivables/customers/${books.contactId}/refunds`, { storeId: books.tenant.storeId, tenders: [{ tender: 'cash', amount: -3_000 }] })
    const answers = await Promise.all(clerks.map(applyOrRefund))
    assert.lengthOf(answers.filter(({ status }) => status < 400), 3)
    assert.deepEqual(answers.filter(({ status }) => status >= 400 && status !== 409 && status !== 422), [])
    assert.deepEqual(await books.tenant.inside(faultsOf), [])
  }).timeout(60_000)
})
