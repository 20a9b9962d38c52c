import { test } from '@japa/runner'
import { countStatements } from '@benchpin/kernel/testing'
import { checkout } from '../services/checkout.ts'
import { openInvoice } from '../services/create_invoice.ts'
import { loadInvoiceView } from '../services/load_view.ts'
import { Shop } from './support.ts'

/** Statements of finalizing and paying a sale of so many items; the second of two, so that what is set up once is set up. */
async function statementsOf(items: number): Promise<string[]> {
  const shop = await Shop.open()
  for (let index = 0; index < items; index++) await shop.stock(`R-${index}`)
  await shop.stock('FIRST')
  const sell = async (codes: string[]) => {
    const invoice = await openInvoice({ contactId: shop.contactId, lines: codes.map((code) => ({ code })) })
    return countStatements(() => checkout(invoice.id, undefined, { tenders: [{ tender: 'card', amount: invoice.total }], due: invoice.total }))
  }
  return shop.tenant.inside(async () => {
    await sell(['FIRST'])
    return (await sell(Array.from({ length: items }, (_, index) => `R-${index}`))).statements
  })
}

test.group('Statements', () => {
  test('finalizing and paying takes as many statements for four lines as for one, and no more than thirty-six', async ({ assert }) => {
    const one = await statementsOf(1)
    const four = await statementsOf(4)
    if (process.env.PRINT_STATEMENTS) console.log(one.join('\n'))
    assert.isAtMost(one.length, 36)
    assert.equal(four.length, one.length)
  })

  test('a checkout over HTTP adds one statement to its transaction: the session with its person and organization', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.tenant.client({ group: 'Manager' })
    const sell = async (code: string) => {
      await shop.stock(code)
      const { id, version, total } = await shop.tenant.inside(() => openInvoice({ contactId: shop.contactId, lines: [{ code }] }))
      return countStatements(() => clerk.post(`/sales/invoices/${id}/checkout`, { version, due: total, tenders: [{ tender: 'card', amount: total }] }))
    }
    await sell('FIRST')
    const { result, statements } = await sell('SECOND')
    assert.equal(result.status, 200)
    assert.isAtMost(statements.length, 37)
  })

  test('the counter reads an invoice with as many statements for four lines as for one', async ({ assert }) => {
    const shop = await Shop.open()
    for (const code of ['A', 'B', 'C', 'D']) await shop.stock(code)
    await shop.tenant.inside(async () => {
      const short = await openInvoice({ contactId: shop.contactId, lines: [{ code: 'A' }] })
      const long = await openInvoice({ contactId: shop.contactId, lines: ['B', 'C', 'D'].map((code) => ({ code })) })
      const one = await countStatements(() => loadInvoiceView(short.id))
      const three = await countStatements(() => loadInvoiceView(long.id))
      assert.equal(three.statements.length, one.statements.length)
      assert.isAtMost(one.statements.length, 16)
    })
  })
})
