import { test } from '@japa/runner'
import { currentTenantId, database, models, pluginHost, previewRestore, restoreFromAudit, type AnyTenantModel } from '@benchpin/kernel'
import { switchPlugin, testTenant, verifyAuditLog, type TestTenant } from '@benchpin/kernel/testing'
import { Contact, createContact, updateContact } from '@benchpin/plugins/contacts'

async function entriesOf(entity: string, recordId: number, operation: string): Promise<number[]> {
  const rows = (await database()
    .from('audit_entries')
    .where('audit_entries.tenant_id', currentTenantId())
    .where({ entity, record_id: recordId, operation })
    .orderBy('sequence')) as { sequence: number | string }[]
  return rows.map(({ sequence }) => Number(sequence))
}

const lastOf = async (entity: string, recordId: number, operation: string) => (await entriesOf(entity, recordId, operation)).at(-1)!

async function deletedContact(tenant: TestTenant): Promise<{ id: number; details: unknown; deletion: number }> {
  const client = await tenant.client()
  const id = await tenant.inside(async () => {
    const husband = await createContact({ firstName: 'Luis', lastName: 'Quill' })
    const zelda = await createContact({
      firstName: 'Zelda',
      lastName: 'Quill',
      phones: [{ label: 'Mobile', number: '813 555 0177' }, { label: 'Work', number: '813 555 0178' }],
      emails: [{ label: null, address: 'zelda@example.com' }],
      addresses: [{ label: 'Home', line1: '4 Pier Road', line2: null, city: 'Tampa', region: 'FL', postalCode: '33602', country: 'US' }],
    })
    await updateContact(husband.id, { relations: [{ relation: 'Spouse', name: 'Zelda Quill', relatedContactId: zelda.id }] }, null)
    return zelda.id
  })
  const details = await detailsOf(tenant, id)
  await client.delete(`/contacts/${id}`)
  return { id, details, deletion: await tenant.inside(() => lastOf('contacts_contacts', id, 'delete')) }
}

/** Every child record and link of a contact, but for stamps. */
function detailsOf(tenant: TestTenant, contactId: number): Promise<unknown> {
  return tenant.inside(async () => {
    const kept: Record<string, unknown> = {}
    for (const table of ['contacts_phones', 'contacts_emails', 'contacts_addresses']) {
      const rows = (await database().from(table).where('tenant_id', currentTenantId()).where('contact_id', contactId).orderBy('id')) as Record<string, unknown>[]
      kept[table] = rows.map(({ created_at: _created, updated_at: _updated, version: _version, ...row }) => row)
    }
    kept.links = (await database().from('contacts_relations').where('tenant_id', currentTenantId()).where('related_contact_id', contactId)).length
    return kept
  })
}

test.group('Restoring from the audit log', () => {
  test('a deleted contact comes back with its phones, addresses and the links to it, all or nothing', async ({ assert }) => {
    const tenant = await testTenant()
    const { id, details, deletion } = await deletedContact(tenant)
    const preview = await tenant.inside(() => previewRestore(deletion))
    assert.isNull(preview.refusal)
    const nouns = preview.records.map(({ noun }) => noun).sort()
    assert.deepEqual(nouns, ['address', 'contact', 'e-mail address', 'phone number', 'phone number', 'related person'])
    assert.isNull(await tenant.inside(() => Contact.query().where('id', id).first()), 'the preview changed something')
    assert.deepEqual(await tenant.inside(() => restoreFromAudit(deletion)), { restored: 6 })
    assert.deepEqual(await detailsOf(tenant, id), details)
    assert.isNull((await tenant.inside(verifyAuditLog)).fault)
    const again = await tenant.inside(() => previewRestore(deletion))
    assert.match(again.refusal!, /exists again already/)
  })

  test('a child of a deleted record is refused, naming what to restore first', async ({ assert }) => {
    const tenant = await testTenant()
    const { deletion } = await deletedContact(tenant)
    const phone = await tenant.inside(async () => {
      const rows = (await database().from('audit_entries').where('audit_entries.tenant_id', currentTenantId()).where({ entity: 'contacts_phones', operation: 'delete' })) as { sequence: number | string }[]
      return Number(rows[0]!.sequence)
    })
    const { refusal } = await tenant.inside(() => previewRestore(phone))
    assert.equal(refusal, `What this phone number belongs to no longer exists: the contact Zelda Quill was deleted (entry ${deletion}). Restore that first.`)
    await assert.rejects(() => tenant.inside(() => restoreFromAudit(phone)), /no longer exists/)
  })

  test('a change is refused once the same field has a newer version', async ({ assert }) => {
    const tenant = await testTenant()
    const { id } = await tenant.inside(() => createContact({ firstName: 'Ana', notes: 'first' }))
    await tenant.inside(() => updateContact(id, { notes: 'second' }, null))
    await tenant.inside(() => updateContact(id, { notes: 'third' }, null))
    const [older, newer] = await tenant.inside(() => entriesOf('contacts_contacts', id, 'update'))
    const { refusal } = await tenant.inside(() => previewRestore(older!))
    assert.match(refusal!, new RegExp(`newer version .* \\(entry ${newer}\\)\\. Undo that change first`))
    await tenant.inside(() => restoreFromAudit(newer!))
    await tenant.inside(() => restoreFromAudit(older!))
    assert.equal((await tenant.inside(() => Contact.findOrFail(id))).notes, 'first')
  })

  test('records of a disabled plugin wait until it is enabled again', async ({ assert }) => {
    const tenant = await testTenant()
    const { id, deletion } = await deletedContact(tenant)
    const disable = (enabled: boolean) =>
      tenant.inside(async () => {
        const needing = pluginHost().plugins.map(({ manifest }) => manifest.id)
        const order = enabled ? needing : [...needing].reverse()
        for (const plugin of order) if (!pluginHost().plugin(plugin).manifest.essential) await switchPlugin(plugin, enabled)
      })
    await disable(false)
    assert.match((await tenant.inside(() => previewRestore(deletion))).refusal!, /belongs to Contacts, which is disabled/)
    await disable(true)
    await tenant.inside(() => restoreFromAudit(deletion))
    assert.isNotNull(await tenant.inside(() => Contact.query().where('id', id).first()))
  })

  test('every model of every plugin is restored whole, or says in words why not', async ({ assert }) => {
    const tenant = await testTenant()
    const all = pluginHost().contributions.all(models).flatMap(({ value }) => value)
    const plain = (record: InstanceType<AnyTenantModel>) => {
      const { updatedAt: _updated, createdAt: _created, version: _version, ...attributes } = record.$attributes as Record<string, unknown>
      return attributes
    }
    let restored = 0
    for (const { model, factory } of all) {
      const id = await tenant.inside(async () => (await factory()).id)
      const before = await tenant.inside(async () => plain((await model.findOrFail(id)) as InstanceType<AnyTenantModel>))
      const gone = await tenant.inside(async () => {
        try {
          await ((await model.findOrFail(id)) as InstanceType<AnyTenantModel>).delete()
          return true
        } catch {
          return false
        }
      })
      if (!gone) continue
      const deletion = await tenant.inside(() => lastOf(model.table, id, 'delete'))
      const { refusal } = await tenant.inside(() => previewRestore(deletion))
      if (refusal !== null) {
        assert.match(refusal, /^[A-Z].{20,}\.$/, model.table)
        continue
      }
      await tenant.inside(() => restoreFromAudit(deletion))
      assert.deepEqual(await tenant.inside(async () => plain((await model.findOrFail(id)) as InstanceType<AnyTenantModel>)), before, model.table)
      restored++
    }
    assert.isAbove(restored, 8)
  })
})
