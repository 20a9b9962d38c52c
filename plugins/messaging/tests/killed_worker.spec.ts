import { randomUUID } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { test } from '@japa/runner'
import { currentTenantId, database, nowInstant, useCase } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { startWorker, type WorkerProcess } from '../../../tests/helpers/worker_process.ts'
import { Message } from '../models/message.ts'
import { customer, settled, until } from './support.ts'

/** A mail server that takes mails, and does something the moment it has one, before it says so. */
async function mailServer(onMail: (answer: () => void) => void): Promise<{ url: string; mails: () => number; close: () => Promise<void> }> {
  let mails = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let inData = false
    let rest = ''
    const say = (line: string) => void (socket.writable && socket.write(`${line}\r\n`))
    say('220 test')
    socket.on('data', (chunk: Buffer) => {
      rest += chunk.toString()
      if (inData) {
        if (!rest.endsWith('\r\n.\r\n')) return
        inData = false
        rest = ''
        mails++
        return onMail(() => say('250 taken'))
      }
      const lines = rest.split('\r\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (/^DATA/i.test(line)) {
          inData = true
          say('354 go on')
        } else say(/^QUIT/i.test(line) ? '221 bye' : '250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  return { url: `smtp://127.0.0.1:${port}`, mails: () => mails, close }
}

/** A message in the outbox that this process does not deliver: written down as the use case writes it, without its wake. */
async function queue(tenant: TestTenant): Promise<number> {
  const { id: contactId, address } = await customer(tenant)
  return tenant.inside(() =>
    useCase('test', async () => {
      const message = await Message.create({
        ...{ messageKey: `test:${randomUUID()}`, template: 'messaging.news', purpose: 'transactional', channel: 'mail', contactId, storeId: tenant.storeId },
        ...{ address, name: 'Ana Reyes', subject: 'A reminder', body: 'Hello Ana', documents: [], status: 'queued', reason: null, attempts: 0, once: true, handedAt: null },
        ...{ sender: null, sentAt: null, sentBy: 'System', resendOfId: null },
      })
      const now = nowInstant()
      await database().insertQuery().table('outbox_deliveries').insert({
        ...{ tenant_id: currentTenantId(), delivery_key: randomUUID(), event: 'messaging.message_queued', listener: 'messaging.deliver', aggregate: `message:${message.id}` },
        ...{ payload: JSON.stringify({ messageId: message.id }), published_at: now, due_at: now, attempts: 0 },
      })
      return message.id
    })
  )
}

test.group('A worker that is killed between the mail and its note', () => {
  test('the next one does not send again what is better lost than sent twice, and says that nobody knows', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await queue(tenant)
    const workers: WorkerProcess[] = []
    const server = await mailServer((answer) => (workers.length === 1 ? void workers[0]!.kill() : answer()))
    try {
      workers.push(startWorker({ SMTP_URL: server.url }))
      const { child } = workers[0]!
      await until(async () => server.mails() === 1 && (child.exitCode !== null || child.signalCode !== null))
      // What it held is free once its lease is over; a test does not wait for that.
      await tenant.inside(() => database().from('outbox_deliveries').where('tenant_id', currentTenantId()).update({ claim: null, claimed_until: null }))
      workers.push(startWorker({ SMTP_URL: server.url }))
      const { status } = await settled(tenant, id)
      assert.equal(await workers[1]!.stop(), 0)
      assert.deepEqual([status, server.mails()], ['failed', 1])
    } finally {
      for (const worker of workers) await worker.kill()
      await server.close()
    }
  }).timeout(120_000)
})
