import { test } from '@japa/runner'
import DNS from 'dns2'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { SenderDomain } from '../models/sender_domain.ts'
import { mailTo } from './support.ts'

interface Published {
  kind: 'dkim' | 'spf' | 'dmarc'
  name: string
  value: string
}
interface Domain {
  id: number
  isVerified: boolean
  records: Record<string, string>
  toPublish: Published[]
}

/** A DNS server of the test's own; `silent` answers that it can't say. */
async function nameServer() {
  const zone = new Map<string, string[]>()
  const state = { silent: false }
  const server = DNS.createServer({
    udp: true,
    handle(request: { questions: { name: string }[]; header: { rcode: number } }, send: (response: unknown) => void) {
      const response = DNS.Packet.createResponseFromRequest(request as never) as unknown as { answers: unknown[]; header: { rcode: number } }
      const [{ name } = { name: '' }] = request.questions
      const texts = zone.get(name.toLowerCase())
      if (state.silent) response.header.rcode = 2
      else if (!texts) response.header.rcode = 3
      else for (const data of texts) response.answers.push({ name, type: DNS.Packet.TYPE.TXT, class: DNS.Packet.CLASS.IN, ttl: 1, data: data.match(/.{1,255}/g) })
      send(response)
    },
  } as never) as unknown as { listen(ports: object): Promise<unknown>; addresses(): { udp: { port: number } }; close(): Promise<void> }
  await server.listen({ udp: { port: 0, address: '127.0.0.1' } })
  return { zone, state, address: `127.0.0.1:${server.addresses().udp.port}`, close: () => server.close() }
}

test.group('Sender domains', (group) => {
  let tenant: TestTenant
  let dns: Awaited<ReturnType<typeof nameServer>>
  group.setup(async () => {
    tenant = await testTenant()
    dns = await nameServer()
    process.env.DNS_SERVERS = dns.address
    return async () => {
      delete process.env.DNS_SERVERS
      await dns.close()
    }
  })

  const publish = ({ toPublish }: Domain) => toPublish.forEach(({ name, value }) => dns.zone.set(name, [value]))

  test('goes from added to verified to signed, and back when a record is gone', async ({ assert }) => {
    const member = await tenant.member()
    const client = await tenant.clientOf(member)
    const added = await client.post('/settings/messages/domains', { domain: 'Harbor.Example' })
    const { domain } = added.body as { domain: Domain }
    assert.deepEqual(domain.toPublish.map(({ kind, name }) => [kind, name.replace(/^bp[0-9a-f]{8}/, 'bp')]), [
      ['dkim', 'bp._domainkey.harbor.example'],
      ['spf', 'harbor.example'],
      ['dmarc', '_dmarc.harbor.example'],
    ])
    const check = async () => ((await client.post(`/settings/messages/domains/${domain.id}/check`)).body as { domain: Domain }).domain
    assert.containSubset(await check(), { isVerified: false, records: { spf: 'missing', dkim: 'missing', dmarc: 'missing' } })
    publish(domain)
    dns.zone.set('harbor.example', ['v=spf1 include:elsewhere.example ~all', 'google-site-verification=x'])
    assert.containSubset(await check(), { isVerified: false, records: { spf: 'wrong', dkim: 'found', dmarc: 'found' } })
    dns.zone.set('harbor.example', ['v=spf1 include:elsewhere.example include:localhost ~all'])
    assert.containSubset(await check(), { isVerified: true, records: { spf: 'found', dkim: 'found', dmarc: 'found' } })

    await client.put('/settings/messages/sender', { storeId: null, fromName: 'Harbor', fromEmail: 'hello@harbor.example', replyTo: null, postalAddress: null })
    await client.post('/settings/messages/templates/messaging.news/test', { channel: 'mail', storeId: null, subject: 'Grüße', body: 'Hello {{customer_name}}' })
    const mail = await mailTo(tenant, member.email)
    assert.equal(mail.from, 'Harbor <hello@harbor.example>')
    const resolver = async (name: string, type: string) => {
      if (type !== 'TXT' || !dns.zone.has(name)) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
      return dns.zone.get(name)!.map((value) => [value])
    }
    const verified = await dkimVerify(Buffer.from(mail.raw, 'latin1'), { resolver })
    assert.containSubset(verified.results, [{ signingDomain: 'harbor.example', status: { result: 'pass' } }])
    const forged = await dkimVerify(Buffer.from(mail.raw.replace('Hello', 'Pay me'), 'latin1'), { resolver })
    assert.notEqual(forged.results[0]?.status.result, 'pass')

    dns.state.silent = true
    assert.containSubset(await check(), { isVerified: true, records: { dkim: 'unknown' } })
    dns.state.silent = false
    dns.zone.delete(domain.toPublish[0]!.name)
    assert.containSubset(await check(), { isVerified: false, records: { dkim: 'missing' } })
  })

  test('has a 2048-bit key that is kept encrypted and never shown', async ({ assert }) => {
    const client = await tenant.client({ group: 'Manager' })
    const added = await client.post('/settings/messages/domains', { domain: 'secret.example' })
    const { domain } = added.body as { domain: Domain }
    const { createPublicKey } = await import('node:crypto')
    const der = Buffer.from(domain.toPublish[0]!.value.split('p=')[1]!, 'base64')
    assert.equal(createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength, 2048)
    const kept = await tenant.inside(() => SenderDomain.query().where('id', domain.id).firstOrFail())
    assert.notInclude(kept.privateKey, 'PRIVATE KEY')
    for (const path of ['/settings/messages/sender', '/settings/audit']) {
      const { text } = await (await tenant.client()).get(path, { inertia: true })
      assert.notInclude(text, kept.privateKey.slice(0, 40))
      assert.notInclude(text, 'PRIVATE KEY')
    }
  })

  test('refuses what is no domain, one that is there already, and those without permission', async ({ assert }) => {
    const client = await tenant.client()
    for (const domain of ['nonsense', 'a b.example', '-x.example', 'localhost']) {
      assert.containSubset((await client.post('/settings/messages/domains', { domain })).body, { errors: [{ field: 'domain' }] })
    }
    assert.equal((await client.post('/settings/messages/domains', { domain: 'twice.example' })).status, 200)
    assert.equal((await client.post('/settings/messages/domains', { domain: 'TWICE.example' })).status, 422)
    assert.equal((await (await tenant.client({ group: 'Sales' })).post('/settings/messages/domains', { domain: 'x.example' })).status, 403)
    const other = await testTenant()
    const held = await tenant.inside(() => SenderDomain.query().firstOrFail())
    assert.equal((await (await other.client()).post(`/settings/messages/domains/${held.id}/check`)).status, 404)
  })
})
