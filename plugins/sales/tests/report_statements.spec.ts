import { test } from '@japa/runner'
import { countStatements, type TestClient } from '@benchpin/kernel/testing'
import { Shop } from './support.ts'

const ADDRESSES = ['sales.register?date=all', 'receivables.payment_register?date=all', 'receivables.payment_register?date=all&level=summary', 'receivables.aging', 'receivables.aging?level=detail', 'inventory.valuation', 'inventory.valuation?level=detail']

/** Statements of one page of a report; the second of two, so that what a process remembers is remembered. */
async function statementsOf(client: TestClient, address: string): Promise<string[]> {
  const [id = '', query = ''] = address.split('?')
  const ask = () => client.get(`/reports/${id}/data?${query}`)
  await ask()
  const { result, statements } = await countStatements(ask)
  if (result.status !== 200) throw new Error(`${address} answered ${result.status}: ${result.text}`)
  return statements
}

test.group('Statements of reports', () => {
  test('a page takes as many for six documents as for one, and no more than twenty-two', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk({ group: 'Manager' })
    const client = await shop.tenant.client()
    const trade = async (codes: string[]) => {
      for (const code of codes) {
        await shop.stock(code)
        await shop.stock(`${code}-kept`)
        await clerk.pay(await clerk.open({ contactId: shop.contactId, lines: [{ code }] }), 50_000)
      }
    }
    await trade(['A'])
    const few: number[] = []
    for (const address of ADDRESSES) few.push((await statementsOf(client, address)).length)
    await trade(['B', 'C', 'D', 'E', 'F'])
    for (const [index, address] of ADDRESSES.entries()) {
      const statements = await statementsOf(client, address)
      if (process.env.PRINT_STATEMENTS) console.log(`${address}: ${statements.length}\n${statements.join('\n')}\n`)
      assert.equal(statements.length, few[index], address)
      assert.isAtMost(statements.length, 22, address)
    }
  }).timeout(60_000)
})
