import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { environment } from '@benchpin/kernel'
import { Shop } from '../../plugins/sales/tests/support.ts'
import { startServer } from '../helpers/server_process.ts'
import { checkOut, clerksOf, faultsOf, openSales } from './counter.ts'

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('pgrep', ['-P', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.split('\n').filter(Boolean).map(Number)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not come about within 30 s.')
    await pause(20)
  }
}

test.group('Several web processes', (group) => {
  group.each.skip(!environment().databaseUrl.startsWith('mysql:'), 'SQLite has one writer, so one process serves')

  test('share the port, replace the one that dies, and end together', async ({ assert }) => {
    const shop = await Shop.open()
    const codes = ['A', 'B', 'C', 'D']
    for (const code of codes) await shop.stock(code)
    const sales = await openSales(shop, codes)
    const clerks = await clerksOf(shop, codes.length)
    const server = await startServer({ env: { WEB_PROCESSES: '2' } })
    const pid = server.child.pid!
    await until(async () => (await childrenOf(pid)).length === 2)
    const [doomed] = await childrenOf(pid)
    process.kill(doomed!, 'SIGKILL')
    await until(async () => (await childrenOf(pid)).filter((child) => child !== doomed).length === 2)
    const answers = await Promise.all(sales.map((sale, index) => checkOut(clerks[index]!, sale, { server: server.url })))
    assert.deepEqual(answers.map(({ status }) => status), [200, 200, 200, 200])
    assert.deepEqual(await faultsOf(shop), [])
    const workers = await childrenOf(pid)
    await server.stop()
    assert.equal(server.child.exitCode, 0)
    for (const worker of workers) assert.throws(() => process.kill(worker, 0))
  })
})
