import { test } from '@japa/runner'
import { search } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { createContact, ensureRole, findContact } from '@benchpin/plugins/contacts'

interface Choice {
  id: number
  displayName: string
  roles: string[]
}

const found = (body: unknown) => (body as { contacts: Choice[] }).contacts

test.group('Contact picker', () => {
  test('finds by {text}')
    .with([
      { text: 'rey' },
      { text: 'ana reyes' },
      { text: 'reyes ana' },
      { text: 'REYES' },
      { text: '813-555-0142' },
      { text: '(813) 555 01' },
      { text: '8135550142' },
      { text: '+1 813 555 0142' },
      { text: 'ana.reyes@ex' },
    ])
    .run(async ({ assert }, { text }) => {
      const tenant = await testTenant()
      const client = await tenant.client()
      const id = await tenant.inside(async () => {
        await createContact({ firstName: 'Boris', lastName: 'Klein', phone: '813 555 9999', email: 'boris@example.com' })
        return (await createContact({ firstName: 'Ana', lastName: 'Reyes', phone: '813.555.0142', email: 'ana.reyes@example.com' })).id
      })
      const { body } = await client.get(`/contacts/lookup?q=${encodeURIComponent(text)}`)
      assert.deepEqual(found(body).map((choice) => choice.id), [id])
    })

  test('a role filters nobody out; those who have it come first', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    await tenant.inside(async () => {
      await createContact({ firstName: 'Mara', lastName: 'Ash', roles: ['vendor'] })
      await createContact({ firstName: 'Mara', lastName: 'Zorn', roles: ['customer'] })
    })
    const { body } = await client.get('/contacts/lookup?q=mara&role=customer')
    assert.deepEqual(found(body).map(({ displayName }) => displayName), ['Mara Zorn', 'Mara Ash'])
  })

  test('picking in a role adds that role and keeps the others', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ group: 'Sales', deny: ['contacts.edit'] })
    const id = await tenant.inside(async () => (await createContact({ firstName: 'Ana', roles: ['vendor'] })).id)
    const { body } = await client.post(`/contacts/${id}/roles`, { role: 'customer' })
    assert.deepEqual((body as { contact: Choice }).contact.roles, ['customer', 'vendor'])
    const again = await tenant.inside(async () => (await ensureRole(id, 'customer')).version)
    assert.equal(again, 2)
    assert.equal((await client.post(`/contacts/${id}/roles`, { role: 'owner' })).status, 422)
  })

  test('quick create answers with the contact in its role', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ group: 'Sales' })
    const { status, body } = await client.post('/contacts/quick', { firstName: 'Ana', lastName: 'Reyes', phone: '813 555 0142', role: 'customer' })
    assert.equal(status, 201)
    const { contact } = body as { contact: Choice }
    assert.containsSubset(contact, { displayName: 'Ana Reyes', phone: '813 555 0142', roles: ['customer'] })
    assert.isTrue(await tenant.inside(async () => (await findContact(contact.id)).isCustomer))
  })

  test('quick create offers the contact with the same {what}; asked again, it adds another')
    .with([
      { what: 'phone', input: { phone: '+1 (813) 555-0142' } },
      { what: 'e-mail', input: { email: 'ANA@example.com' } },
    ])
    .run(async ({ assert }, { input }) => {
      const tenant = await testTenant()
      const client = await tenant.client()
      const known = await tenant.inside(async () => (await createContact({ firstName: 'Ana', phone: '813-555-0142', email: 'ana@example.com' })).id)
      const hint = await client.post('/contacts/quick', { firstName: 'Anna', ...input })
      assert.equal(hint.status, 200)
      assert.containsSubset(hint.body as object, { contact: null, alike: [{ id: known }] })
      const forced = await client.post('/contacts/quick', { firstName: 'Anna', ...input, duplicateSeen: true })
      assert.equal(forced.status, 201)
      assert.notEqual((forced.body as { contact: Choice }).contact.id, known)
    })

  test('a repeated quick create gives the first answer, not a duplicate hint', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const idempotencyKey = crypto.randomUUID()
    const ask = () => client.post('/contacts/quick', { firstName: 'Ana', phone: '813 555 0142' }, { idempotencyKey })
    assert.deepEqual((await ask()).body, (await ask()).body)
  })

  test('the global search finds contacts only for those who may see them', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => void (await createContact({ firstName: 'Ana', lastName: 'Reyes' })))
    const other = await testTenant()
    assert.lengthOf(await tenant.inside(() => search('reyes')), 1)
    assert.lengthOf(await other.inside(() => search('reyes')), 0)
    const path = '/search?q=reyes'
    const seeing = (await (await tenant.client({ group: 'Sales' })).get(path)).body as { hits: { source: string; peek: string }[] }
    assert.containsSubset(seeing.hits, [{ source: 'contacts.contact', peek: 'contacts.contact' }])
    const blind = (await (await tenant.client({ group: 'Sales', deny: ['contacts.view'] })).get(path)).body as { hits: unknown[] }
    assert.lengthOf(blind.hits, 0)
  })

  test('the quick peek shows a contact to those who may see it', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await tenant.inside(async () => (await createContact({ firstName: 'Ana', lastName: 'Reyes', phone: '813 555 0142' })).id)
    const path = `/peek/contacts.contact/${id}`
    const peek = await (await tenant.client()).get(path)
    assert.containsSubset(peek.body as object, { title: 'Ana Reyes', href: `/contacts/${id}`, facts: [{ value: '813 555 0142' }] })
    assert.equal((await (await tenant.client({ deny: ['contacts.view'] })).get(path)).status, 403)
    assert.equal((await (await (await testTenant()).client()).get(path)).status, 404)
  })
})
