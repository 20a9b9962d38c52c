import { test } from '@japa/runner'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { Contact, createContact, walkInContact } from '@benchpin/plugins/contacts'

interface Faults {
  errors: { field?: string; message: string; code: string }[]
}

const ana = {
  firstName: 'Ana',
  lastName: 'Reyes',
  roles: ['customer'],
  phones: [{ label: 'Mobile', number: '(813) 555-0142' }, { number: '813-555-0199' }],
  emails: [{ address: 'ana@example.com' }],
  addresses: [{ line1: '12 Harbor St', city: 'Tampa', region: 'FL', postalCode: '33602' }],
  relations: [{ relation: 'Spouse', name: 'Luis' }],
  dates: [{ kind: 'birthday', month: 2, day: 29 }],
  ringSizes: [{ finger: 'left_ring', size: '6.25' }],
  preferences: [{ topic: 'Metal', preference: 'Platinum' }],
}

async function formOf(client: TestClient, id: number) {
  const { body } = await client.get(`/contacts/${id}/edit`, { inertia: true })
  return (body as { props: { contact: Record<string, unknown> & { version: number }; details: Record<string, Record<string, unknown>[]> } }).props
}

const faultsOf = (body: unknown) => Object.fromEntries((body as Faults).errors.map(({ field, message }) => [field ?? '', message]))

test.group('Contacts over HTTP', () => {
  test('a contact is created with all its child records, and the form shows them again', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const created = await client.post('/contacts', ana)
    assert.equal(created.status, 200, created.text)
    const { contact, details } = await formOf(client, (created.body as { id: number }).id)
    assert.containsSubset(contact, { displayName: 'Ana Reyes', kind: 'person', roles: ['customer'], version: 1, taxExempt: false })
    assert.containsSubset(details, {
      phones: [{ label: 'Mobile', number: '(813) 555-0142', digits: '18135550142' }, { label: null, number: '813-555-0199' }],
      emails: [{ address: 'ana@example.com' }],
      addresses: [{ line1: '12 Harbor St', city: 'Tampa', country: 'US' }],
      relations: [{ relation: 'Spouse', name: 'Luis', relatedContactId: null }],
      dates: [{ kind: 'birthday', month: 2, day: 29, year: null }],
      ringSizes: [{ finger: 'left_ring', size: '6.25' }],
      preferences: [{ topic: 'Metal', preference: 'Platinum' }],
    })
  })

  test('a new contact starts with no role', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const { body } = await client.post('/contacts', { businessName: 'Gulf Gold Refiners' })
    const { contact } = await formOf(client, (body as { id: number }).id)
    assert.containsSubset(contact, { kind: 'business', displayName: 'Gulf Gold Refiners', roles: [] })
  })

  test('an edit changes, adds, orders and removes child records on one page, and counts one version', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const { id } = (await client.post('/contacts', ana)).body as { id: number }
    const { details } = await formOf(client, id)
    const [mobile, second] = details.phones as [Record<string, unknown>, Record<string, unknown>]
    const edit = {
      version: 1,
      lastName: 'Reyes-Ortiz',
      phones: [{ id: second.id, number: '813-555-0100' }, { id: mobile.id, number: mobile.number, label: 'Old mobile' }],
      emails: [{ address: 'ana.ortiz@example.com' }],
      ringSizes: [],
    }
    assert.equal((await client.put(`/contacts/${id}`, edit)).status, 200)
    const after = await formOf(client, id)
    assert.containsSubset(after.contact, { displayName: 'Ana Reyes-Ortiz', version: 2 })
    assert.deepEqual(after.details.phones!.map((phone) => [phone.id, phone.number, phone.label]), [
      [second.id, '813-555-0100', null],
      [mobile.id, '(813) 555-0142', 'Old mobile'],
    ])
    assert.lengthOf(after.details.ringSizes!, 0)
    assert.lengthOf(after.details.addresses!, 1)
    const list = (await client.get('/contacts?search=ortiz', { inertia: true })).body as { props: { list: { rows: { values: object }[] } } }
    assert.containsSubset(list.props.list.rows, [{ values: { phone: '813-555-0100', email: 'ana.ortiz@example.com' } }])
  })

  test('each wrong field is named with words that say what fits', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const wrong = { ...ana, emails: [{ address: 'ana' }], phones: [{ number: '' }], ringSizes: [{ finger: 'left_ring', size: '6.3' }] }
    const { status, body } = await client.post('/contacts', wrong)
    assert.equal(status, 422)
    const faults = faultsOf(body)
    assert.equal(faults['emails.0.address'], 'Use an e-mail like ana@example.com.')
    assert.includeMembers(Object.keys(faults), ['phones.0.number', 'ringSizes.0.size'])
  })

  test('refuses {field}')
    .with([
      { field: 'firstName', input: { firstName: ' ' } },
      { field: 'businessName', input: { kind: 'business' } },
      { field: 'dates.0.day', input: { firstName: 'Ana', dates: [{ kind: 'birthday', month: 4, day: 31 }] } },
      { field: 'dates.0.day', input: { firstName: 'Ana', dates: [{ kind: 'birthday', month: 2, day: 29, year: 2023 }] } },
      { field: 'phones.0.number', input: { firstName: 'Ana', phones: [{ number: 'ask' }] } },
      { field: 'taxExemptReason', input: { firstName: 'Ana', taxExempt: true } },
    ])
    .run(async ({ assert }, { field, input }) => {
      const client = await (await testTenant()).client()
      const { status, body } = await client.post('/contacts', input)
      assert.equal(status, 422)
      assert.deepEqual(Object.keys(faultsOf(body)), [field])
    })

  test('a stale save is refused and says who changed what; nothing of it is kept', async ({ assert }) => {
    const tenant = await testTenant()
    const [luis, eva] = [await tenant.client({ name: 'Luis Ortega' }), await tenant.client({ name: 'Eva Stone' })]
    const { id } = (await luis.post('/contacts', ana)).body as { id: number }
    await eva.put(`/contacts/${id}`, { version: 1, notes: 'Likes pearls', phones: [{ number: '813-555-0111' }] })
    const { status, body } = await luis.put(`/contacts/${id}`, { version: 1, firstName: 'Anna', emails: [] })
    assert.equal(status, 409)
    assert.equal(faultsOf(body).version, 'Eva Stone changed phone and notes since you opened it. Reload the contact and make your change again.')
    const { contact, details } = await formOf(luis, id)
    assert.equal(contact.firstName, 'Ana')
    assert.lengthOf(details.emails!, 1)
  })

  test('a change of child records alone makes an older save stale', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const { id } = (await client.post('/contacts', ana)).body as { id: number }
    await client.put(`/contacts/${id}`, { version: 1, ringSizes: [{ finger: 'left_ring', size: '7' }] })
    assert.equal((await client.put(`/contacts/${id}`, { version: 1, notes: 'x' })).status, 409)
  })

  test('child records of another contact can not be taken over', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const first = (await client.post('/contacts', ana)).body as { id: number }
    const second = (await client.post('/contacts', ana)).body as { id: number }
    const { details } = await formOf(client, first.id)
    const stolen = { version: 1, phones: [{ id: details.phones![0]!.id, number: '813-555-0000' }] }
    assert.equal((await client.put(`/contacts/${second.id}`, stolen)).status, 404)
    assert.equal((await formOf(client, first.id)).details.phones![0]!.number, '(813) 555-0142')
  })

  test('a double click adds one contact', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const key = crypto.randomUUID()
    const [first, second] = [await client.post('/contacts', ana, { idempotencyKey: key }), await client.post('/contacts', ana, { idempotencyKey: key })]
    assert.deepEqual(first.body, second.body)
    assert.lengthOf(await tenant.inside(async () => Contact.query().where('last_name', 'Reyes')), 1)
  })

  test("another tenant's contact is not there", async ({ assert }) => {
    const mine = await (await testTenant()).client()
    const theirs = await testTenant()
    const id = await theirs.inside(async () => (await createContact({ firstName: 'Ana' })).id)
    assert.equal((await mine.get(`/contacts/${id}`)).status, 404)
    assert.equal((await mine.get(`/contacts/${id}/edit`)).status, 404)
    assert.equal((await mine.put(`/contacts/${id}`, { version: 1, firstName: 'Eve' })).status, 404)
    assert.equal((await mine.delete(`/contacts/${id}`)).status, 404)
    assert.equal((await mine.post(`/contacts/${id}/roles`, { role: 'vendor' })).status, 404)
    assert.equal((await mine.post('/contacts', { firstName: 'B', relations: [{ relation: 'Spouse', name: 'A', relatedContactId: id }] })).status, 404)
    assert.equal(await theirs.inside(async () => (await Contact.findOrFail(id)).firstName), 'Ana')
  })

  test('each route asks for its permission; nonsense ids are not found', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ group: 'Bench' })
    assert.equal((await client.get('/contacts')).status, 200)
    assert.equal((await client.get('/contacts/new')).status, 403)
    assert.equal((await client.post('/contacts', ana)).status, 403)
    assert.equal((await client.post('/contacts/quick', { firstName: 'A' })).status, 403)
    const walkIn = await tenant.inside(async () => (await walkInContact()).id)
    assert.equal((await client.put(`/contacts/${walkIn}`, { version: 1 })).status, 403)
    assert.equal((await client.delete(`/contacts/${walkIn}`)).status, 403)
    const blind = await tenant.client({ deny: ['contacts.view'] })
    for (const path of ['/contacts', `/contacts/${walkIn}`, '/contacts/lookup?q=walk']) assert.equal((await blind.get(path)).status, 403)
    for (const id of ['abc', '0', '1.5', '-3', '99999999999999999999']) assert.equal((await client.get(`/contacts/${id}`)).status, 404)
  })
})
