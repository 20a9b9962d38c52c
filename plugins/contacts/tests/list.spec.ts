import { test } from '@japa/runner'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'

async function namesOf(client: TestClient, query: string): Promise<string[]> {
  const { body } = await client.get(`/contacts?${query}`, { inertia: true })
  return (body as { props: { list: { rows: { values: { name: string } }[] } } }).props.list.rows.map(({ values }) => values.name)
}

test.group('List of contacts', () => {
  test('shows {names} for {query}')
    .with([
      { query: 'role=vendor', names: ['Gulf Gold', 'Mara Ash'] },
      { query: 'role=vendor,none', names: ['Gulf Gold', 'Mara Ash', 'zoe marsh'] },
      { query: 'role=partner', names: [] },
      { query: 'role=customer&sort=-name', names: ['Walk-in customer', 'Ana Reyes'] },
      { query: 'taxExempt=yes', names: ['Gulf Gold'] },
      { query: 'city=tam', names: ['Ana Reyes'] },
      { query: 'search=(813) 555-0142', names: ['Ana Reyes'] },
      { query: 'search=ana&role=vendor', names: [] },
      { query: 'search=Reyes, Ana', names: ['Ana Reyes'] },
      { query: 'sort=nonsense&page=x&role=', names: ['Ana Reyes', 'Gulf Gold', 'Mara Ash', 'Walk-in customer', 'zoe marsh'] },
    ])
    .run(async ({ assert }, { query, names }) => {
      const tenant = await testTenant()
      const client = await tenant.client()
      await tenant.inside(async () => {
        await createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'], phone: '8135550142', addresses: [{ line1: '1 Harbor St', city: 'Tampa' }] })
        await createContact({ businessName: 'Gulf Gold', roles: ['vendor'], taxExempt: true, taxExemptReason: 'Resale' })
        await createContact({ firstName: 'Mara', lastName: 'Ash', roles: ['vendor'] })
        await createContact({ firstName: 'zoe', lastName: 'marsh' })
      })
      assert.deepEqual(await namesOf(client, query), names)
    })
})
