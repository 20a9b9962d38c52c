import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import type { TestClient } from '@benchpin/kernel/testing'
import { Shop } from '../../plugins/sales/tests/support.ts'
import { startServer, type ServerProcess } from '../helpers/server_process.ts'
import { chaosRuns } from './chaos_runs.ts'
import { checkOut, clerksOf, faultsOf, openSales, storedInvoices, type OpenSale } from './counter.ts'

const SALES = chaosRuns(500, 40)
const CLERKS = 8

/** Clerks sell what is open until nothing is left or the server is gone. Answers the sales that were confirmed to them. */
async function sellAll(clerks: readonly TestClient[], sales: readonly OpenSale[], server: string): Promise<number[]> {
  const waiting = [...sales]
  const confirmed: number[] = []
  const one = async (clerk: TestClient) => {
    for (let sale = waiting.shift(); sale; sale = waiting.shift()) {
      const answer = await checkOut(clerk, sale, { server }).catch(() => null)
      // The connection broke: the server is gone.
      if (!answer) return
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
      confirmed.push(sale.id)
    }
  }
  await Promise.all(clerks.map(one))
  return confirmed
}

async function whenFinalized(shop: Shop, count: number): Promise<void> {
  const until = performance.now() + 40_000
  while ((await storedInvoices(shop)).filter(({ status }) => status === 'finalized').length < count) {
    if (performance.now() > until) throw new Error(`Fewer than ${count} invoices were finalized in 40 s.`)
    await pause(5)
  }
}

async function openShop(sales: number): Promise<{ shop: Shop; open: OpenSale[]; clerks: TestClient[] }> {
  const shop = await Shop.open()
  const codes = Array.from({ length: sales }, (_, index) => `R-${index}`)
  for (const code of codes) await shop.stock(code)
  return { shop, open: await openSales(shop, codes), clerks: await clerksOf(shop, CLERKS) }
}

test.group('Chaos: power failure', () => {
  test('a server killed in the middle of sales leaves whole sales only, and the next one goes on', async ({ assert }) => {
    const { shop, open, clerks } = await openShop(SALES)
    const doomed = await startServer()
    const selling = sellAll(clerks, open, doomed.url)
    await whenFinalized(shop, Math.floor(SALES / 3))
    await doomed.kill()
    const confirmed = await selling
    assert.isBelow(confirmed.length, SALES)

    const next = await startServer()
    assert.deepEqual(await faultsOf(shop), [])
    const after = await storedInvoices(shop)
    const done = new Set(after.filter(({ status }) => status === 'finalized').map(({ id }) => id))
    // What a clerk was told is so; what nobody was told may be so, once.
    assert.deepEqual(confirmed.filter((id) => !done.has(id)), [])
    assert.isAtMost(done.size, confirmed.length + CLERKS)

    await sellAll(clerks, after.filter(({ status }) => status === 'open'), next.url)
    await next.stop()
    assert.lengthOf((await storedInvoices(shop)).filter(({ status }) => status === 'finalized'), SALES)
    assert.deepEqual(await faultsOf(shop), [])
  })

  test('two servers sell side by side, one is killed: numbers stay without a gap', async ({ assert }) => {
    const { shop, open, clerks } = await openShop(SALES)
    const servers = (await Promise.all([startServer(), startServer()])) as [ServerProcess, ServerProcess]
    const half = Math.floor(SALES / 2)
    const selling = Promise.all([sellAll(clerks.slice(0, 4), open.slice(0, half), servers[0].url), sellAll(clerks.slice(4), open.slice(half), servers[1].url)])
    await whenFinalized(shop, Math.floor(SALES / 4))
    await servers[0].kill()
    const [, survived] = await selling
    assert.lengthOf(survived, SALES - half)
    assert.deepEqual(await faultsOf(shop), [])
    await servers[1].stop()
  })
})
