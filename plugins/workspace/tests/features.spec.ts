import { test } from '@japa/runner'
import { switchPlugin, testTenant } from '@benchpin/kernel/testing'
import { messages, navigationOf, props } from '../../../tests/helpers/screens.ts'

const path = '/settings/features/showcase.lighting'

test.group('Features', () => {
  test('are off until somebody turns them on, and then there on the next request of everybody', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, clerk] = [await tenant.client(), await tenant.client({ group: 'Sales' })]
    assert.equal((await clerk.get('/showcase/lighting')).status, 404)
    assert.notInclude(await navigationOf(clerk), 'Lighting plans')

    assert.equal((await owner.put(path, { enabled: true })).status, 303)
    assert.equal((await clerk.get('/showcase/lighting')).status, 200)
    assert.include(await navigationOf(clerk), 'Lighting plans')
    assert.include((await props<{ features: string[] }>(clerk, '/')).features, 'showcase.lighting')

    assert.equal((await owner.put(path, { enabled: false })).status, 303)
    assert.equal((await clerk.get('/showcase/lighting')).status, 404)
    assert.notInclude(await navigationOf(clerk), 'Lighting plans')
  })

  test('are listed in plain words with their state', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await owner.put(path, { enabled: true })
    const { list } = await props<{ list: { id: string; title: string; description: string; pluginTitle: string; enabled: boolean }[] }>(owner, '/settings/features')
    const lighting = list.find(({ id }) => id === 'showcase.lighting')
    assert.deepInclude(lighting, { title: 'Lighting plans', pluginTitle: 'Display cases', enabled: true })
    assert.isFalse(list.find(({ id }) => id === 'showcase.evening_count')?.enabled)
    assert.isAbove(lighting!.description.length, 20)
  })

  test('say what they bring, what they need, and who switched them when', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client({ name: 'Olivia Hart' })
    await owner.put(path, { enabled: true })
    const { list } = await props<{ list: { id: string; brings: object[]; needs: object[]; neededBy: object[]; changed: { by: string; at: string } | null }[] }>(owner, '/settings/features')
    const lighting = list.find(({ id }) => id === 'showcase.lighting')!
    assert.deepEqual(lighting.brings, [{ kind: 'Screen', label: 'Lighting plans' }])
    assert.equal(lighting.changed?.by, 'Olivia Hart')
    assert.deepEqual(lighting.neededBy, [{ id: 'showcase.spotlights', title: 'Spotlights', kind: 'feature', on: false }])
    const spotlights = list.find(({ id }) => id === 'showcase.spotlights')!
    assert.deepEqual(spotlights.needs, [{ id: 'showcase.lighting', title: 'Lighting plans', kind: 'feature', on: true }, { id: 'contacts', title: 'Contacts', kind: 'plugin', on: true }])
    assert.isNull(spotlights.changed)
  })

  test('stand by what they need, both ways', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const spotlights = '/settings/features/showcase.spotlights'
    const early = await owner.put(spotlights, { enabled: true })
    assert.equal(early.status, 409)
    assert.deepEqual(messages(early), { '': 'Spotlights needs Lighting plans. Turn that on first.' })
    for (const one of [path, spotlights]) assert.equal((await owner.put(one, { enabled: true })).status, 303)
    assert.deepEqual(messages(await owner.put(path, { enabled: false })), { '': 'Spotlights needs Lighting plans. Turn that off first.' })
    await assert.rejects(() => tenant.inside(() => switchPlugin('contacts', false)), /Spotlights needs Contacts/)
    for (const one of [spotlights, path]) assert.equal((await owner.put(one, { enabled: false })).status, 303)
  })

  test('of one organization are not those of another', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    await (await tenant.client()).put(path, { enabled: true })
    assert.equal((await (await neighbour.client()).get('/showcase/lighting')).status, 404)
  })

  test('are switched by those who may, and only when they exist', async ({ assert }) => {
    const tenant = await testTenant()
    assert.equal((await (await tenant.client({ group: 'Manager' })).put(path, { enabled: true })).status, 403)
    const owner = await tenant.client()
    assert.equal((await owner.put('/settings/features/showcase.unheard_of', { enabled: true })).status, 404)
    assert.equal((await owner.put(path, { enabled: 'perhaps' })).status, 422)
    assert.equal((await owner.get('/showcase/lighting')).status, 404)
  })
})
