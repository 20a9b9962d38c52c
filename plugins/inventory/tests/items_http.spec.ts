import { test } from '@japa/runner'
import { countStatements, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { Item } from '@benchpin/plugins/inventory'
import { makeDiamond, makeItem } from '../factories.ts'

const FAMILY_CASES = [
  { family: 'jewelry', prefix: 'J-', attributes: { category: 'Engagement Ring', metal: 'Pt950 Platinum', ringSize: '6.5', weight: 4_250, shape: 'oval', totalCarat: 1_500 }, wrong: { metal: 'Unobtainium' } },
  { family: 'watch', prefix: 'W-', attributes: { category: 'Excellent', brand: 'Omega', model: 'Seamaster', movement: 'Automatic', year: 2019, caseSize: 4_200, polished: false }, wrong: { movement: 'Steam' } },
  { family: 'diamond', prefix: 'D-', attributes: { category: 'Laboratory-Grown', shape: 'round', carat: 1_010, color: 'E', clarity: 'VS1', cut: 'Excellent', lab: 'IGI', depthPercent: '0.618', measuredLength: 643, growthMethod: 'CVD' }, wrong: { clarity: 'VVVS1' } },
  { family: 'colored_stone', prefix: 'C-', attributes: { category: 'Corundum', variety: 'Ruby', shape: 'cushion', carat: 2_040, origin: 'Burma (Myanmar)', treatment: 'H', color: 'Red' }, wrong: { treatment: 'Magic' } },
  { family: 'pearl', prefix: 'P-', attributes: { category: 'Tahitian', shape: 'Baroque', color: 'Black', overtone: 'Peacock', sizeFrom: 900, sizeTo: 1_050 }, wrong: { luster: 'Shiny' } },
]

interface Answer {
  id: number
  stockId: string
  errors: { field: string; message: string }[]
}

test.group('Items over HTTP', (group) => {
  let tenant: TestTenant
  let client: TestClient
  group.setup(async () => {
    tenant = await testTenant()
    client = await tenant.client()
  })
  const arrival = (more: object) => ({ storeId: tenant.storeId, purchaseCost: 40_000, arrival: 'received_not_billed', ...more })

  test('{family} is received with its own attributes')
    .with(FAMILY_CASES)
    .run(async ({ assert }, { family, prefix, attributes, wrong }) => {
      const created = await client.post('/inventory', arrival({ family, ...attributes }))
      assert.equal(created.status, 201, created.text)
      const { id, stockId } = created.body as Answer
      assert.isTrue(stockId.startsWith(prefix))
      const page = await client.get(`/inventory/${id}/edit`, { inertia: true })
      const { props } = page.body as { props: { item: { attributes: Record<string, unknown> } } }
      assert.deepInclude(props.item.attributes, attributes)

      const refused = await client.post('/inventory', arrival({ family, ...attributes, ...wrong }))
      assert.equal(refused.status, 422)
      assert.deepEqual((refused.body as Answer).errors.map(({ field }) => field), Object.keys(wrong))
    })

  test('every missing field is named at once', async ({ assert }) => {
    const refused = await client.post('/inventory', arrival({ family: 'diamond', depthPercent: '61.8' }))
    assert.equal(refused.status, 422)
    assert.sameMembers((refused.body as Answer).errors.map(({ field }) => field), ['category', 'shape', 'carat', 'depthPercent'])
  })

  test('a StockID belongs to one item, whether in capitals or not', async ({ assert }) => {
    const body = arrival({ family: 'pearl', category: 'Akoya', stockId: 'Strand-7' })
    assert.equal((await client.post('/inventory', body)).status, 201)
    const refused = await client.post('/inventory', { ...body, stockId: 'STRAND-7' })
    assert.equal(refused.status, 422)
    assert.equal((refused.body as Answer).errors[0]?.field, 'stockId')
  })

  test('a double click receives one item', async ({ assert }) => {
    const body = arrival({ family: 'pearl', category: 'Akoya' })
    const [first, second] = [await client.post('/inventory', body, { idempotencyKey: 'same' }), await client.post('/inventory', body, { idempotencyKey: 'same' })]
    assert.deepEqual(second.body, first.body)
  })

  test('changes are saved against the version that was seen', async ({ assert }) => {
    const { id, version } = await tenant.inside(() => makeDiamond({ stockId: 'Edit-1' }))
    const body = { stockId: 'Edit-1', version, category: 'Natural', shape: 'pear', carat: 1_020, color: 'F', clarity: 'VS2', retail: 900_000 }
    assert.equal((await client.put(`/inventory/${id}`, body)).status, 200)
    const changed = (await tenant.inside(() => Item.findOrFail(id))).serialize()
    assert.deepInclude(changed, { shape: 'pear', carat: 1_020, caratOnHand: 1_020, retail: 900_000, retailOnHand: 900_000, costOnHand: 432_000, cut: null })
    assert.equal((await client.put(`/inventory/${id}`, body)).status, 409)
  })

  test('a corrected cost posts the difference against the chosen account', async ({ assert }) => {
    const { id } = await tenant.inside(() => makeItem())
    const before = await tenant.inside(() => accountBalance('opening_balances'))
    assert.equal((await client.put(`/inventory/${id}/cost`, { purchaseCost: 45_000, reason: 'Invoice', offset: 'opening_balances' })).status, 200)
    assert.equal((await tenant.inside(() => accountBalance('opening_balances'))) - before, 5_000)
    const silent = await client.put(`/inventory/${id}/cost`, { purchaseCost: 46_000 })
    assert.equal((silent.body as Answer).errors[0]?.field, 'reason')
    assert.equal((await client.post(`/inventory/${id}/costs`, { kind: 'repair', amount: 1_200 })).status, 201)
    assert.deepEqual((await tenant.inside(() => verifyLedger())).faults, [])
  })

  test('what items cost stays hidden from those who may not see it', async ({ assert }) => {
    const { id, stockId } = await tenant.inside(() => makeDiamond({ purchaseCost: 9_876_543 }))
    const clerk = await tenant.client({ group: 'Sales' })
    for (const path of ['/inventory', `/inventory/${id}`]) {
      const page = await clerk.get(path, { inertia: true })
      assert.equal(page.status, 200)
      assert.include(page.text, stockId)
      assert.notInclude(page.text, '9876543')
    }
    for (const path of [`/inventory/lookup?code=${stockId}`, `/inventory/lookup?q=${stockId}`, `/inventory?sort=cost`]) {
      assert.notInclude((await clerk.get(path, { inertia: path.startsWith('/inventory?') })).text, '9876543')
    }
    const peek = await clerk.get(`/peek/inventory.item/${id}`)
    assert.equal(peek.status, 200)
    assert.notInclude(peek.text, '9876543')
    assert.include((await client.get(`/peek/inventory.item/${id}`)).text, '9876543')
    const owners = await client.get(`/inventory/${id}`, { inertia: true })
    assert.include(owners.text, '9876543')
    assert.equal((await clerk.put(`/inventory/${id}/cost`, { purchaseCost: 1, reason: 'x' })).status, 403)
    assert.equal((await clerk.post('/inventory', {})).status, 403)
  })

  test('the counter finds items by StockID in any spelling, by words and by certificate', async ({ assert }) => {
    const { id } = await tenant.inside(() => makeDiamond({ stockId: 'Q-00077', attributes: { certificateNumber: '6222334455' } }))
    const one = await client.get('/inventory/lookup?code=q-00077')
    assert.equal((one.body as { item: { itemId: number } }).item.itemId, id)
    for (const words of ['q00077', 'Q-00077', '6222334455', 'round 00077']) {
      const { body } = await client.get(`/inventory/lookup?q=${encodeURIComponent(words)}`)
      assert.include((body as { items: { itemId: number }[] }).items.map(({ itemId }) => itemId), id, words)
    }
    const { hits } = (await client.get('/search?q=q00077')).body as { hits: { peek: string; id: number }[] }
    assert.deepInclude(hits.map(({ peek, id: found }) => ({ peek, found })), { peek: 'inventory.item', found: id })
    assert.equal((await client.get('/inventory/lookup?code=nothing')).status, 404)
    assert.equal((await client.get('/inventory/abc')).status, 404)
  })

  test('a clerk of one store neither sees nor receives goods of another', async ({ assert }) => {
    const [here, there] = tenant.storeIds as [number, number]
    const elsewhere = await tenant.inside(() => makeItem({ storeId: there, stockId: 'Far-1' }))
    const clerk = await tenant.client({ group: 'Manager', storeId: here })
    assert.equal((await clerk.get(`/inventory/${elsewhere.id}`, { inertia: true })).status, 404)
    assert.notInclude((await clerk.get('/inventory', { inertia: true })).text, 'Far-1')
    assert.equal((await clerk.post('/inventory', arrival({ family: 'pearl', category: 'Akoya', storeId: there }))).status, 403)
  })

  test('multipliers are kept per store and refuse what makes no sense', async ({ assert }) => {
    const levels = ['2', '2.5', '3', '4'].map((multiplier) => ({ multiplier, from: 'cost' }))
    const rule = { storeId: tenant.storeId, family: 'diamond', category: 'Natural', levels, rounding: '10_less_1' }
    const created = await client.post('/inventory/multipliers', rule)
    assert.equal(created.status, 201)
    const { id } = created.body as Answer
    const refused = await client.put(`/inventory/multipliers/${id}`, { ...rule, category: 'Ring' })
    assert.equal((refused.body as Answer).errors[0]?.field, 'category')
    assert.equal((await client.delete(`/inventory/multipliers/${id}`)).status, 200)
  })

  test('the list asks for no more the longer it is, and filters by what stones are sold by', async ({ assert }) => {
    const own = await testTenant()
    const owner = await own.client()
    const receive = (count: number) => own.inside(async () => void (await Promise.all(Array.from({ length: count }, (_, index) => makeDiamond({ attributes: { carat: 500 + index * 10, certificateNumber: String(index) } })))))
    await receive(3)
    await owner.get('/inventory', { inertia: true })
    const short = await countStatements(() => owner.get('/inventory', { inertia: true }))
    await receive(30)
    const long = await countStatements(() => owner.get('/inventory', { inertia: true }))
    assert.equal(long.statements.length, short.statements.length)
    const filtered = await owner.get('/inventory?family=diamond&shape=round,oval&color=E&carat=600..700&retail=100000..900000&sort=-carat', { inertia: true })
    const { list } = (filtered.body as { props: { list: { total: number; totals: Record<string, number>; rows: { values: { carat: number } }[] } } }).props
    assert.equal(list.total, 11)
    assert.deepEqual(list.totals, { cost: 11 * 432_000, retailOnHand: 11 * 864_000 })
    assert.equal(list.rows[0]?.values.carat, 700)
  })
})
