import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from '@japa/runner'
import { environment, transaction } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { attach, filesOf, removeFile } from '@benchpin/plugins/files'
import ace from '@adonisjs/core/services/ace'
import { objectsOf, OWNER, ownStores, PNG } from './support.ts'

class Failed extends Error {}

test.group('Disk and database', (group) => {
  group.setup(() => ownStores())

  test('a failed transaction leaves no row; the sweep takes its object', async ({ assert }) => {
    const tenant = await testTenant()
    const failing = tenant.inside(() =>
      transaction(async () => {
        await attach({ ownerType: OWNER, ownerId: tenant.storeId, content: PNG, name: 'a.png' })
        throw new Failed()
      })
    )
    await assert.rejects(() => failing)
    assert.equal((await tenant.inside(() => filesOf(OWNER, [tenant.storeId]))).size, 0)
    const command = await ace.exec('files:sweep', ['--hours=0'])
    assert.equal(command.exitCode, 0)
    assert.lengthOf(objectsOf(tenant.id), 0)
  })

  test('a removal that is undone keeps row and object', async ({ assert }) => {
    const tenant = await testTenant()
    const { id } = await tenant.inside(() => attach({ ownerType: OWNER, ownerId: tenant.storeId, content: PNG, name: 'a.png' }))
    await assert.rejects(() =>
      tenant.inside(() =>
        transaction(async () => {
          await removeFile(id)
          throw new Failed()
        })
      )
    )
    assert.lengthOf(objectsOf(tenant.id), 1)
    assert.equal((await tenant.inside(() => filesOf(OWNER, [tenant.storeId]))).get(tenant.storeId)?.[0]?.id, id)
  })

  test('the sweep leaves what is young and what records name, and tells of lost content', async ({ assert }) => {
    const tenant = await testTenant()
    const { id } = await tenant.inside(() => attach({ ownerType: OWNER, ownerId: tenant.storeId, content: PNG, name: 'a.png' }))
    const [kept] = objectsOf(tenant.id)
    const [young, old] = ['young', 'old'].map((name) => `${environment().storage}/files/tenant/${tenant.id}/aa/${name}.png`)
    mkdirSync(dirname(old!), { recursive: true })
    for (const path of [young!, old!]) writeFileSync(path, PNG)
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    utimesSync(old!, twoDaysAgo, twoDaysAgo)
    await ace.exec('files:sweep', ['--dry-run'])
    assert.lengthOf(objectsOf(tenant.id), 3)
    await ace.exec('files:sweep', [])
    assert.sameMembers(objectsOf(tenant.id), [kept, young])
    rmSync(kept!)
    const command = await ace.exec('files:sweep', [])
    assert.equal(command.exitCode, 1)
    await tenant.inside(() => removeFile(id))
  })
})
