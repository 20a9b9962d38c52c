import { test } from '@japa/runner'
import { pluginHost } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { hostileForms, refusedByWall } from '../../kernel/contract/run/hostile_forms.ts'
import { ownedTables } from '../../kernel/schema/table_ownership.ts'
import { allModels, digestOf, neighbour, type NeighbourRecord } from './neighbours.ts'

test.group('Every model, from the tenant next door', (group) => {
  let me: TestTenant
  let other: { tenant: TestTenant; records: NeighbourRecord[] }

  group.setup(async () => {
    me = await testTenant()
    other = await neighbour()
  })

  test('every audited tenant table has a model, and every model a factory', async ({ assert }) => {
    const covered = new Set(allModels().map(({ model }) => model.table))
    const loaded = new Set(['kernel', ...pluginHost().plugins.map(({ manifest }) => manifest.id)])
    const tables = (await ownedTables()).filter(({ kind, audited, owner }) => kind === 'tenant' && audited && loaded.has(owner))
    assert.deepEqual(tables.map(({ name }) => name).filter((name) => !covered.has(name)), [])
  })

  test('a record is not found, not listed and not counted', async ({ assert }) => {
    await me.inside(async () => {
      for (const { model, id } of other.records) {
        assert.isNull(await model.find(id), model.table)
        assert.lengthOf(await model.query().where('id', id), 0, model.table)
        assert.lengthOf(await model.query().whereIn('id', [id]), 0, model.table)
        const [counted] = (await model.query().where('id', id).count('* as n').pojo()) as { n: number }[]
        assert.equal(Number(counted?.n ?? 0), 0, model.table)
      }
    })
  })

  test('a record that leaked in is neither saved nor deleted', async ({ assert }) => {
    const before = await digestOf(other.tenant.id)
    for (const { model, id } of other.records) {
      const leaked = await other.tenant.inside(() => model.findOrFail(id))
      await me.inside(async () => {
        leaked.merge({ updatedAt: '2000-01-01T00:00:00.000Z' } as never)
        await assert.rejects(() => leaked.save())
        await assert.rejects(() => leaked.delete())
      })
    }
    assert.equal(await digestOf(other.tenant.id), before)
  })

  test('a query of its table without the tenant is refused in every form', async ({ assert }) => {
    await me.inside(async () => {
      for (const { model, id } of other.records) {
        for (const [form, attempt] of hostileForms(model, id, me.id, other.tenant.id)) assert.isTrue(await refusedByWall(attempt), `${form} on ${model.table}`)
      }
    })
  })
})
