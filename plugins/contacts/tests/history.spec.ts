import { test } from '@japa/runner'
import { pluginHost } from '@benchpin/kernel'
import { countStatements, testTenant } from '@benchpin/kernel/testing'
import { contactEvents, createContact } from '@benchpin/plugins/contacts'

interface HistoryPage {
  props: { history: { entries: { at: string; text: string }[]; failed: string[] } | null }
}

test.group('Contact history', (group) => {
  group.setup(() => {
    const registrar = pluginHost().contributions.registrarFor('kernel')
    registrar.contribute(contactEvents, {
      id: 'test.many',
      load: async () => Array.from({ length: 500 }, (_, index) => ({ at: `2020-01-01T00:00:00.${String(index).padStart(3, '0')}Z`, text: `Event ${index}` })),
    })
    registrar.contribute(contactEvents, {
      id: 'test.broken',
      load: async () => {
        throw new Error('This source is broken')
      },
    })
  })

  test('all sources are shown, newest first; one that fails is named and hides no other', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const id = await tenant.inside(async () => (await createContact({ firstName: 'Ana' })).id)
    const { props } = (await client.get(`/contacts/${id}?tab=history`, { inertia: true })).body as HistoryPage
    assert.equal(props.history!.entries[0]!.text, 'Contact added')
    assert.equal(props.history!.entries[1]!.text, 'Event 499')
    assert.lengthOf(props.history!.entries, 501)
    assert.deepEqual(props.history!.failed, ['test.broken'])
  })

  test('history is read only where it is open, with as many queries for one child record as for many', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const [plain, rich] = await tenant.inside(async () => [
      (await createContact({ firstName: 'Ana' })).id,
      (await createContact({ firstName: 'Eva', phones: Array.from({ length: 20 }, (_, index) => ({ number: `813 555 01${index + 10}` })) })).id,
    ])
    const overview = (await client.get(`/contacts/${plain}`, { inertia: true })).body as HistoryPage
    assert.isNull(overview.props.history)
    await client.get(`/contacts/${rich}?tab=history`, { inertia: true })
    const few = await countStatements(() => client.get(`/contacts/${plain}?tab=history`, { inertia: true }))
    const many = await countStatements(() => client.get(`/contacts/${rich}?tab=history`, { inertia: true }))
    assert.equal(many.statements.length, few.statements.length)
  })

  test('a list of 50 contacts costs as many queries as one of 5', async ({ assert }) => {
    const [small, large] = [await testTenant(), await testTenant()]
    const fill = (count: number) => async () => {
      for (let index = 0; index < count; index++) await createContact({ firstName: `P${index}`, phone: `813 555 ${1000 + index}` })
    }
    await small.inside(fill(5))
    await large.inside(fill(50))
    const statements = async (tenant: typeof small) => {
      const client = await tenant.client()
      await client.get('/contacts', { inertia: true })
      return (await countStatements(() => client.get('/contacts?search=p', { inertia: true }))).statements.length
    }
    assert.equal(await statements(large), await statements(small))
  })
})
