import { test } from '@japa/runner'
import fc from 'fast-check'
import { currentTenantId, database, wordLists } from '@benchpin/kernel'
import { countStatements, propertyRuns, testTenant, verifyAuditLog, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { receiveItem } from '@benchpin/plugins/inventory'

const METALS = 'inventory.metals'
const TYPES = 'inventory.jewelry_types'

interface Lists {
  props: { open: { words: { word: string; records: number; own: boolean; offered: boolean }[] } }
}

async function words(client: TestClient, list: string): Promise<Record<string, number>> {
  const { body } = await client.get(`/settings/lists?list=${list}`, { inertia: true })
  return Object.fromEntries((body as Lists).props.open.words.filter(({ records, own }) => records > 0 || own).map(({ word, records }) => [word, records]))
}

let made = 0
const stock = (tenant: TestTenant, metal: string, more: object = {}) =>
  tenant.inside(async () => (await receiveItem({ family: 'jewelry', stockId: `L-${made++}`, storeId: tenant.storeId, purchaseCost: 1_000, retail: 2_000, description: 'A piece', arrival: 'opening_balances', attributes: { category: 'Ring', metal, ...more } })).id)

const messageOf = ({ body }: { body: unknown }) => (body as { errors: { message: string }[] }).errors[0]!.message

async function metalsInStock(tenant: TestTenant): Promise<string[]> {
  return tenant.inside(async () => {
    const rows = (await database().from('inventory_items').where('tenant_id', currentTenantId()).orderBy('id').select('metal')) as { metal: string }[]
    return rows.map(({ metal }) => metal)
  })
}

async function lastMaintenance(client: TestClient): Promise<number> {
  const { body } = await client.get('/settings/audit?operation=event&search=:', { inertia: true })
  const rows = (body as { props: { list: { rows: { id: number; values: { entity: string } }[] } } }).props.list.rows
  return rows.find(({ values }) => values.entity === 'list maintenance')!.id
}

test.group('Lists of words', () => {
  test('a word is renamed in the list and in its records, and both go back from the log', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await stock(tenant, '14K Gold')
    await stock(tenant, '14K Gold')
    await stock(tenant, 'Titanium')
    const renamed = await owner.put('/settings/lists/words', { list: METALS, from: '14K Gold', word: '585 Gold', records: 2 })
    assert.deepEqual(renamed.body, { records: 2 })
    assert.deepEqual(await metalsInStock(tenant), ['585 Gold', '585 Gold', 'Titanium'])
    const offered = await tenant.inside(async () => (await wordLists())[METALS]!)
    assert.isTrue(offered.includes('585 Gold') && !offered.includes('14K Gold'))
    await stock(tenant, '585 Gold')
    await assert.rejects(() => stock(tenant, '14K Gold'))
    const restored = await owner.post(`/settings/audit/${await lastMaintenance(owner)}/restore`)
    assert.equal(restored.status, 200)
    assert.deepEqual(await metalsInStock(tenant), ['14K Gold', '14K Gold', 'Titanium', '585 Gold'])
    assert.isTrue((await tenant.inside(async () => (await wordLists())[METALS]!)).includes('14K Gold'))
    assert.isNull((await tenant.inside(verifyAuditLog)).fault)
  })

  test('words are merged with all their records, in items and pricing multipliers alike', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const [semi, ring] = [await stock(tenant, 'Titanium', { category: 'Semi-Mount' }), await stock(tenant, 'Titanium')]
    const rule = { storeId: tenant.storeId, family: 'jewelry', category: 'Semi-Mount', levels: ['2', '2', '2', '2'].map((multiplier) => ({ multiplier, from: 'cost' })), rounding: 'none' }
    assert.isBelow((await owner.post('/inventory/multipliers', rule)).status, 400)
    assert.deepEqual(await words(owner, TYPES), { 'Semi-Mount': 2, 'Ring': 1 })
    const merged = await owner.post('/settings/lists/merge', { list: TYPES, from: [{ word: 'Semi-Mount', records: 2 }, { word: 'Class Ring', records: 0 }], word: 'Ring' })
    assert.deepEqual(merged.body, { records: 2 })
    assert.deepEqual(await words(owner, TYPES), { Ring: 3 })
    assert.isAbove(semi, 0)
    const found = (await owner.get('/search?q=semi')).body as { hits: unknown[] }
    assert.lengthOf(found.hits, 0)
    // What was changed of other fields since stays.
    await tenant.inside(() => changeNotes(ring))
    const entry = await lastMaintenance(owner)
    assert.equal((await owner.post(`/settings/audit/${entry}/restore`)).status, 200)
    assert.deepEqual(await words(owner, TYPES), { 'Semi-Mount': 2, 'Ring': 1 })
    assert.lengthOf(((await owner.get('/search?q=semi')).body as { hits: unknown[] }).hits, 1)
  })

  test('a word that records need is not deleted while they carry it; others leave their records without one', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await stock(tenant, 'Titanium', { brand: 'Acme' })
    const refused = await owner.delete('/settings/lists/words', { list: TYPES, from: 'Ring', records: 1 })
    assert.equal(refused.status, 409)
    assert.match(messageOf(refused), /^1 record carries "Ring" and needs a word/)
    assert.equal((await owner.delete('/settings/lists/words', { list: TYPES, from: 'Charm', records: 0 })).status, 200)
    assert.equal((await owner.delete('/settings/lists/words', { list: 'inventory.brands', from: 'Acme', records: 1 })).status, 200)
    assert.deepEqual(await words(owner, 'inventory.brands'), {})
  })

  test('a count that has changed since, a word that is there, and one that is none are refused, and nothing is changed', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await stock(tenant, 'Titanium')
    const stale = await owner.put('/settings/lists/words', { list: METALS, from: 'Titanium', word: 'Grade 5 Titanium', records: 0 })
    assert.deepEqual([stale.status, messageOf(stale)], [409, '1 record carries "Titanium" by now, not 0. Look again before you change it.'])
    const taken = await owner.put('/settings/lists/words', { list: METALS, from: 'Titanium', word: '14k gold', records: 1 })
    assert.deepEqual([taken.status, messageOf(taken)], [422, '"14K Gold" is in the list already. Merge the two instead.'])
    assert.equal((await owner.post('/settings/lists/words', { list: METALS, word: ' ' })).status, 422)
    assert.equal((await owner.post('/settings/lists/words', { list: METALS, word: 'x'.repeat(60) })).status, 422)
    assert.equal((await owner.post('/settings/lists/words', { list: 'inventory.none', word: 'x' })).status, 404)
    assert.deepEqual(await metalsInStock(tenant), ['Titanium'])
    assert.equal((await (await tenant.client({ group: 'Sales' })).get('/settings/lists')).status, 403)
  })

  test('of one organization never reach another', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    await stock(neighbour, 'Titanium')
    await (await tenant.client()).put('/settings/lists/words', { list: METALS, from: 'Titanium', word: 'Ti', records: 0 })
    assert.deepEqual(await metalsInStock(neighbour), ['Titanium'])
    assert.isTrue((await neighbour.inside(async () => (await wordLists())[METALS]!)).includes('Titanium'))
  })

  test('are counted with one query for each column, however many words and records there are', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const count = async () => (await countStatements(() => words(owner, TYPES))).statements.length
    await stock(tenant, 'Titanium')
    await count()
    const few = await count()
    for (const category of ['Charm', 'Bangle', 'Chain', 'Brooch']) await stock(tenant, 'Titanium', { category })
    assert.equal(await count(), few)
  })

  test('keep every record through any row of renames and merges', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    for (const metal of ['Titanium', 'Tantalum', 'Cobalt', 'Titanium']) await stock(tenant, metal)
    const step = fc.record({ merge: fc.boolean(), from: fc.nat(20), to: fc.nat(20) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const { merge, from, to } of steps) {
          const now = await words(owner, METALS)
          const names = Object.keys(now)
          const [source, target] = [names[from % names.length]!, names[to % names.length]!]
          const records = now[source]!
          const answer = merge
            ? await owner.post('/settings/lists/merge', { list: METALS, from: [{ word: source, records }], word: target })
            : await owner.put('/settings/lists/words', { list: METALS, from: source, word: `Metal ${from} ${to} ${made++}`, records })
          assert.isBelow(answer.status, 300, answer.text)
        }
        const total = Object.values(await words(owner, METALS)).reduce((sum, count) => sum + count, 0)
        assert.equal(total, 4)
      }),
      { numRuns: propertyRuns(0.06) }
    )
    assert.isNull((await tenant.inside(verifyAuditLog)).fault)
  })
})

/** Changes an item's notes, which a renamed word has nothing to do with. */
async function changeNotes(itemId: number): Promise<void> {
  const { Item } = await import('../../plugins/inventory/models/item.ts')
  const item = await Item.findOrFail(itemId)
  await item.merge({ notes: 'for the window' }).save()
}
