import { test } from '@japa/runner'
import { currentTenantId, database, models, pluginHost, restoreFromAudit } from '@benchpin/kernel'
import { testTenant, verifyAuditLog } from '@benchpin/kernel/testing'
import { attach } from '@benchpin/plugins/files'
import { Contact, createContact, updateContact, walkInContact } from '@benchpin/plugins/contacts'

/** A GIF of one point. */
const POINT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

async function deletionOf(entity: string, recordId: number): Promise<number> {
  const row = (await database()
    .from('audit_entries')
    .where('audit_entries.tenant_id', currentTenantId())
    .where({ entity, record_id: recordId, operation: 'delete' })
    .first()) as { sequence: number | string }
  return Number(row.sequence)
}

test.group('Deleting contacts', () => {
  test('a contact whom nothing names goes with its child records, and comes back from the audit log', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const id = await tenant.inside(async () => (await createContact({ firstName: 'Zelda', lastName: 'Quill', phone: '813 555 0177' })).id)
    assert.equal((await client.delete(`/contacts/${id}`)).status, 200)
    assert.equal((await client.get(`/contacts/${id}`)).status, 404)
    const gone = (await client.get('/contacts/lookup?q=quill')).body as { contacts: unknown[] }
    assert.lengthOf(gone.contacts, 0)
    await tenant.inside(async () => restoreFromAudit(await deletionOf('contacts_contacts', id)))
    const back = (await client.get('/contacts/lookup?q=quill')).body as { contacts: { id: number }[] }
    assert.deepEqual(back.contacts.map((contact) => contact.id), [id])
    assert.isNull((await tenant.inside(() => verifyAuditLog())).fault)
  })

  test('a contact that records of other plugins name stays, with a reason and all its child records', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const naming = pluginHost()
      .contributions.all(models)
      .flatMap(({ value }) => value)
      .filter(({ model }) => 'contactId' in model.declaration.columns && !model.table.startsWith('contacts_'))
    let tried = 0
    for (const { model, factory } of naming) {
      const { contactId, special } = await tenant.inside(async () => {
        const { id } = await factory()
        const { contactId } = (await model.findOrFail(id)) as InstanceType<typeof model> & { contactId: number }
        return updateContact(contactId, { phone: '813 555 0142' }, null).then((contact) => ({ contactId, special: contact.special }))
      })
      // Sales without a name are made to the walk-in customer, who stays for a reason of its own.
      if (special) continue
      const { status, body } = await client.delete(`/contacts/${contactId}`)
      assert.equal(status, 409, model.table)
      assert.match((body as { errors: { message: string }[] }).errors[0]!.message, /can't be deleted: .* name this contact/)
      const page = (await client.get(`/contacts/${contactId}`, { inertia: true })).body as { props: { details: { phones: object[] } } }
      assert.lengthOf(page.props.details.phones, 1)
      tried++
    }
    assert.isAbove(tried, 0)
  })

  test('a deleted contact leaves no files behind', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const { contactId, fileId } = await tenant.inside(async () => {
      const { id } = await createContact({ firstName: 'Ana' })
      return { contactId: id, fileId: (await attach({ ownerType: 'contacts.contact', ownerId: id, content: POINT, name: 'sketch.gif' })).id }
    })
    assert.equal((await client.get(`/files/${fileId}`)).status, 200)
    assert.equal((await client.delete(`/contacts/${contactId}`)).status, 200)
    assert.equal((await client.get(`/files/${fileId}`)).status, 404)
  })

  test('who names the deleted contact as a relative keeps the name', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const [ana, luis] = await tenant.inside(async () => {
      const husband = await createContact({ firstName: 'Luis' })
      return [await createContact({ firstName: 'Ana', relations: [{ relation: 'Spouse', name: 'Luis', relatedContactId: husband.id }] }), husband]
    })
    assert.equal((await client.delete(`/contacts/${luis!.id}`)).status, 200)
    const { body } = await client.get(`/contacts/${ana!.id}`, { inertia: true })
    assert.containsSubset((body as { props: { details: object } }).props.details, { relations: [{ name: 'Luis', relatedContactId: null }] })
  })

  test('the walk-in customer is there once, stays, and stays a customer', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const walkIn = await tenant.inside(async () => ({ first: (await walkInContact()).id, again: (await walkInContact()).id, version: (await walkInContact()).version }))
    assert.equal(walkIn.first, walkIn.again)
    assert.equal((await client.delete(`/contacts/${walkIn.first}`)).status, 409)
    assert.equal((await client.put(`/contacts/${walkIn.first}`, { version: walkIn.version, roles: [] })).status, 409)
    assert.lengthOf(await tenant.inside(async () => Contact.query().where('special', 'walk_in')), 1)
  })
})
