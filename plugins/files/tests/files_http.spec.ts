import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { countStatements, testTenant } from '@benchpin/kernel/testing'
import { attach, filesOf } from '@benchpin/plugins/files'
import { HTML, objectsOf, OTHER_PNG, OWNER, ownStores, PDF, PNG, uploadOf } from './support.ts'

interface Listed {
  files: { id: number; name: string; mime: string; size: number; href: string }[]
}

const listed = (body: unknown) => (body as Listed).files

test.group('Files over HTTP', (group) => {
  group.setup(() => ownStores())

  test('a photo is kept, listed and served privately as what its content is', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const { status, body } = await client.post('/files', uploadOf(tenant.storeId, { name: 'Ring, front.jpg', content: PNG }))
    assert.equal(status, 201)
    const [file] = listed(body)
    assert.containsSubset(file, { name: 'Ring, front.jpg', mime: 'image/png', size: PNG.length })
    const list = await client.get(`/files?ownerType=${OWNER}&ownerId=${tenant.storeId}`)
    assert.deepEqual(listed(list.body), listed(body))
    for (const path of [file!.href]) {
      const served = await client.get(path)
      assert.equal(served.status, 200)
      assert.equal(served.headers.get('content-type'), 'image/png')
      assert.equal(served.headers.get('content-length'), String(PNG.length))
      assert.match(served.headers.get('cache-control')!, /^private/)
      assert.equal(served.headers.get('x-content-type-options'), 'nosniff')
      assert.include(served.headers.get('content-disposition')!, "filename*=UTF-8''Ring%2C%20front.jpg")
      const again = await client.get(path, { headers: { 'if-none-match': served.headers.get('etag')! } })
      assert.equal(again.status, 304)
    }
  })

  test('PDFs are kept too; several files at once keep their order', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const { body } = await client.post('/files', uploadOf(tenant.storeId, { name: 'a.png', content: PNG }, { name: 'report.pdf', content: PDF }, { name: 'b.png', content: OTHER_PNG }))
    assert.deepEqual(listed(body).map(({ name, mime }) => [name, mime]), [['a.png', 'image/png'], ['report.pdf', 'application/pdf'], ['b.png', 'image/png']])
  })

  test('refuses {what} beside the field, and keeps nothing')
    .with([
      { what: 'a page of HTML named as a photo', name: 'ring.jpg', content: HTML, says: /not a photo or PDF/ },
      { what: 'a drawing with a script', name: 'ring.png', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), says: /not a photo or PDF/ },
      { what: 'a program', name: 'ring.jpg', content: Buffer.from('MZ' + '\0'.repeat(200)), says: /not a photo or PDF/ },
      { what: 'plain text', name: 'notes.pdf', content: Buffer.from('just words'), says: /not a photo or PDF/ },
      { what: 'an empty file', name: 'ring.jpg', content: Buffer.alloc(0), says: /is empty/ },
    ])
    .run(async ({ assert }, { name, content, says }) => {
      const tenant = await testTenant()
      const client = await tenant.client()
      const { status, body } = await client.post('/files', uploadOf(tenant.storeId, { name: 'good.png', content: PNG }, { name, content }))
      assert.equal(status, 422)
      const [fault] = (body as { errors: { field: string; message: string }[] }).errors
      assert.equal(fault!.field, 'file')
      assert.match(fault!.message, says)
      assert.lengthOf(objectsOf(tenant.id), 0)
      assert.lengthOf(listed((await client.get(`/files?ownerType=${OWNER}&ownerId=${tenant.storeId}`)).body), 0)
    })

  test('the limit of the settings holds', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const large = Buffer.concat([PNG, Buffer.alloc(1_100_000)])
    await tenant.inside(() => changeSettings('organization', 0, { 'files.largest_megabytes': 1 }))
    const { status, body } = await client.post('/files', uploadOf(tenant.storeId, { name: 'large.png', content: large }))
    assert.equal(status, 422)
    assert.match((body as { errors: { message: string }[] }).errors[0]!.message, /larger than 1 MB/)
    await tenant.inside(() => changeSettings('organization', 0, { 'files.largest_megabytes': 2 }))
    assert.equal((await client.post('/files', uploadOf(tenant.storeId, { name: 'large.png', content: large }))).status, 201)
  })

  test('a hostile name is kept without its folders and hidden signs', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const { body } = await client.post('/files', uploadOf(tenant.storeId, { name: '../../etc/\u202Egpj.exe', content: PNG }, { name: `${'x'.repeat(300)}.png`, content: PNG }))
    const names = listed(body).map(({ name }) => name)
    assert.equal(names[0], 'gpj.exe')
    assert.isAtMost(names[1]!.length, 160)
    assert.isTrue(names[1]!.endsWith('.png'))
    assert.isTrue(objectsOf(tenant.id).every((path) => path.endsWith('.png')))
  })

  test('order is changed as a whole; the first is the primary one', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const files = listed((await client.post('/files', uploadOf(tenant.storeId, ...['a', 'b', 'c'].map((name) => ({ name: `${name}.png`, content: PNG }))))).body)
    const [a, b, c] = files.map(({ id }) => id)
    const order = (ids: unknown[]) => client.put('/files/order', { ownerType: OWNER, ownerId: tenant.storeId, ids })
    assert.equal((await order([c, a, b])).status, 204)
    const after = await tenant.inside(() => filesOf(OWNER, [tenant.storeId]))
    assert.deepEqual(after.get(tenant.storeId)!.map(({ id }) => id), [c, a, b])
    for (const wrong of [[a, b], [a, a, b], [a, b, 999_999]]) assert.equal((await order(wrong)).status, 409)
  })

  test('a removed file is gone from list, address and disk', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const [file] = listed((await client.post('/files', uploadOf(tenant.storeId, { name: 'a.png', content: PNG }))).body)
    assert.lengthOf(objectsOf(tenant.id), 1)
    assert.equal((await client.delete(file!.href)).status, 204)
    assert.equal((await client.get(file!.href)).status, 404)
    assert.lengthOf(objectsOf(tenant.id), 0)
  })

  test('an upload sent twice is kept once', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const idempotencyKey = crypto.randomUUID()
    const send = () => client.post('/files', uploadOf(tenant.storeId, { name: 'a.png', content: PNG }), { idempotencyKey })
    assert.deepEqual((await send()).body, (await send()).body)
    assert.lengthOf(objectsOf(tenant.id), 1)
  })

  test("another tenant's file is not there, and its records take none of mine", async ({ assert }) => {
    const [mine, theirs] = [await testTenant(), await testTenant()]
    const client = await mine.client()
    const id = await theirs.inside(async () => (await attach({ ownerType: OWNER, ownerId: theirs.storeId, content: PNG, name: 'a.png' })).id)
    for (const path of [`/files/${id}`, `/files/${id}/thumbnail`]) assert.equal((await client.get(path)).status, 404)
    assert.equal((await client.delete(`/files/${id}`)).status, 404)
    assert.equal((await client.get(`/files?ownerType=${OWNER}&ownerId=${theirs.storeId}`)).status, 404)
    assert.equal((await client.post('/files', uploadOf(theirs.storeId, { name: 'a.png', content: PNG }))).status, 404)
    assert.equal((await client.put('/files/order', { ownerType: OWNER, ownerId: theirs.storeId, ids: [id] })).status, 409)
    assert.lengthOf(objectsOf(mine.id), 0)
    assert.lengthOf(objectsOf(theirs.id), 1)
  })

  test("the permissions of the files' records are asked for", async ({ assert }) => {
    const tenant = await testTenant()
    const id = await tenant.inside(async () => (await attach({ ownerType: OWNER, ownerId: tenant.storeId, content: PNG, name: 'a.png' })).id)
    const seer = await tenant.client({ group: 'Sales' })
    assert.equal((await seer.get(`/files/${id}`)).status, 200)
    assert.equal((await seer.delete(`/files/${id}`)).status, 403)
    assert.equal((await seer.post('/files', uploadOf(tenant.storeId, { name: 'a.png', content: PNG }))).status, 403)
    assert.equal((await seer.put('/files/order', { ownerType: OWNER, ownerId: tenant.storeId, ids: [id] })).status, 403)
    const blind = await tenant.client({ group: 'Sales', deny: ['kernel.dashboard.view'] })
    assert.equal((await blind.get(`/files/${id}`)).status, 403)
    assert.equal((await blind.get(`/files?ownerType=${OWNER}&ownerId=${tenant.storeId}`)).status, 403)
  })

  test('a kind of record that keeps no files, an upload without a file, nonsense ids', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const stranger = uploadOf(tenant.storeId, { name: 'a.png', content: PNG })
    stranger.set('ownerType', 'nobody.knows')
    assert.equal((await client.post('/files', stranger)).status, 404)
    assert.equal((await client.post('/files', uploadOf(tenant.storeId))).status, 422)
    for (const id of ['abc', '0', '1.5', '..%2f..%2fapp_key']) assert.equal((await client.get(`/files/${id}`)).status, 404)
  })

  test('files of many records cost one query', async ({ assert }) => {
    const tenant = await testTenant()
    const { statements } = await tenant.inside(async () => {
      for (const ownerId of tenant.storeIds) await attach({ ownerType: OWNER, ownerId, content: PNG, name: 'a.png' })
      return countStatements(async () => assert.equal((await filesOf(OWNER, tenant.storeIds)).size, 2))
    })
    assert.lengthOf(statements, 1)
  })
})
