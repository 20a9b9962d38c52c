import { test } from '@japa/runner'
import type { Knex } from 'knex'
import { across, createTables, dropMysqlStore, engines, within } from './store_database.ts'
import { OTHER_TENANT, TENANT } from './wall_rules.ts'

const DATABASE = `bp_wall_test_${process.pid}`

for (const { dialect, open, absence } of engines) {
  const missing = await absence()
  if (missing !== null) console.log(`Tenancy wall on ${dialect} is skipped: ${missing}`)

  test.group(`Tenancy wall | through knex on ${dialect}`, (group) => {
    let store: Knex
    group.tap((each) => each.skip(missing !== null, missing ?? ''))
    group.setup(async () => {
      if (missing !== null) return
      store = await open(DATABASE)
      await createTables(store, [TENANT, OTHER_TENANT])
    })
    group.teardown(async () => {
      if (missing !== null) return
      await store.destroy()
      if (dialect === 'mysql') await dropMysqlStore(DATABASE)
    })

    test('reads and writes inside the tenant', async ({ assert }) => {
      await within({}, async () => {
        assert.lengthOf(await store('customers').where('tenant_id', TENANT), 1)
        await store('customers').insert({ tenant_id: TENANT, id: 2, name: 'Ann' })
        assert.equal(await store('customers').where({ tenant_id: TENANT, id: 2 }).update({ name: 'Bea' }), 1)
        assert.equal((await store('customers').where({ tenant_id: TENANT, id: 2 }).first()).name, 'Bea')
        await store('customers').insert({ tenant_id: TENANT, id: 2, name: 'Cleo' }).onConflict(['tenant_id', 'id']).merge(['name'])
        assert.equal((await store('customers').where({ tenant_id: TENANT, id: 2 }).first()).name, 'Cleo')
        assert.equal(await store('customers').where({ tenant_id: TENANT, id: 2 }).delete(), 1)
      })
    })

    test('keeps the rows of others when a statement is refused', async ({ assert }) => {
      await within({}, async () => {
        await assert.rejects(() => store('customers').select('*'), /not tied to the current tenant/)
        await assert.rejects(() => store('customers').update({ name: 'x' }), /not tied/)
        await assert.rejects(() => store('customers').where('tenant_id', OTHER_TENANT).delete(), /must be the current tenant's id/)
        await assert.rejects(() => store('customers').insert({ tenant_id: OTHER_TENANT, id: 9 }), /must be the current tenant's id/)
        await assert.rejects(() => store.schema.dropTable('customers'), /not allowed/)
        await assert.rejects(() => store('customers').where('tenant_id', TENANT).orWhere('id', 1), /not tied/)
      })
      await across(async () => {
        assert.deepEqual(await store('customers').where('tenant_id', OTHER_TENANT).select('id', 'name'), [{ id: 1, name: `Customer of ${OTHER_TENANT}` }])
      })
    })

    test('refuses tenant tables where no tenant is open', async ({ assert }) => {
      await assert.rejects(() => store('customers').where('tenant_id', TENANT), /no current tenant/)
    })

    test('asks the model layer before a write', async ({ assert }) => {
      const asked: string[] = []
      const mayWrite = (table: string) => {
        asked.push(table)
        return false
      }
      await within({ mayWrite }, async () => {
        await assert.rejects(() => store('customers').insert({ tenant_id: TENANT, id: 3 }), /audited/)
        assert.lengthOf(await store('customers').where({ tenant_id: TENANT, id: 3 }), 0)
      })
      assert.deepEqual(asked, ['customers'])
    })

    test('guards transactions and savepoints, and rolls back after a refusal', async ({ assert }) => {
      await within({}, async () => {
        await store.transaction(async (outer) => {
          await outer('customers').insert({ tenant_id: TENANT, id: 4, name: 'Kept' })
          await assert.rejects(() =>
            outer.transaction(async (inner) => {
              await inner('customers').insert({ tenant_id: TENANT, id: 5, name: 'Lost' })
              await inner('customers').select('*')
            })
          , /not tied/)
        })
        assert.deepEqual(await store('customers').where('tenant_id', TENANT).whereIn('id', [4, 5]).pluck('name'), ['Kept'])
        await store('customers').where({ tenant_id: TENANT, id: 4 }).delete()
      })
    })

    test('guards streams', async ({ assert }) => {
      await within({}, async () => {
        const rows: unknown[] = []
        for await (const row of store('customers').where('tenant_id', TENANT).stream()) rows.push(row)
        assert.lengthOf(rows, 1)
      })
    })

    test('gives fifty tenants that queue for the connections each its own rows', async ({ assert }) => {
      const tenants = Array.from({ length: 50 }, (_, index) => 100 + index)
      await across(() => store('customers').insert(tenants.map((tenant) => ({ tenant_id: tenant, id: 1, name: String(tenant) }))))
      const names = await Promise.all(
        tenants.map((tenant) => within({ tenantId: tenant }, () => store('customers').where('tenant_id', tenant).pluck('name')))
      )
      assert.deepEqual(
        names,
        tenants.map((tenant) => [String(tenant)])
      )
      await across(() => store('customers').whereIn('tenant_id', tenants).delete())
    })
  })
}
