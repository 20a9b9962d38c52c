import { test } from '@japa/runner'
import sharp from 'sharp'
import { switchFeature, testTenant } from '@benchpin/kernel/testing'
import type { FileForScreen } from '../services/files_of.ts'
import { sweepFiles } from '../services/sweep.ts'
import { objectsOf, OWNER, ownStores, PNG, uploadOf } from './support.ts'

const files = (body: unknown) => (body as { files: FileForScreen[] }).files

/** A photo as a phone takes it: lying on its side, with a note which way is up, and where it was taken. */
function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#b58a2a' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 57/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** The first box of an MP4 file, and some content. */
const MP4 = Buffer.concat([Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex'), Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251))])

test.group('Pictures, videos and links', (group) => {
  group.setup(() => ownStores())

  test('a photo is shown as smaller copies, turned upright, without the place where it was taken', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const [file] = files((await client.post('/files', uploadOf(tenant.storeId, { name: 'ring.jpg', content: await phonePhoto() }))).body)
    const sizes = { thumbnail: [213, 320], preview: [600, 900] } as const
    for (const size of ['thumbnail', 'preview'] as const) {
      const served = await client.get(file![size])
      assert.equal(served.status, 200)
      assert.equal(served.headers.get('content-type'), 'image/webp')
      const copy = await sharp(Buffer.from(served.bytes)).metadata()
      assert.deepEqual([copy.width, copy.height], [...sizes[size]])
      assert.isUndefined(copy.exif)
      assert.equal((await client.get(file![size], { headers: { 'if-none-match': served.headers.get('etag')! } })).status, 304)
    }
    assert.lengthOf(objectsOf(tenant.id), 3)
    assert.deepEqual(await tenant.inside(() => sweepFiles(0, false)), { orphans: [], missing: [] })
    await client.delete(`/files/${file!.id}`)
    assert.lengthOf(objectsOf(tenant.id), 0)
  })

  test('what begins like a picture and is damaged is refused', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const { status, body } = await client.post('/files', uploadOf(tenant.storeId, { name: 'torn.png', content: Buffer.concat([PNG.subarray(0, 20), Buffer.alloc(40, 7)]) }))
    assert.equal(status, 422)
    assert.match((body as { errors: { message: string }[] }).errors[0]!.message, /can not be read as a picture/)
    assert.lengthOf(objectsOf(tenant.id), 0)
  })

  test('videos are kept once the feature is on, and sent in the parts that a player asks for', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    assert.equal((await client.post('/files', uploadOf(tenant.storeId, { name: 'ring.mp4', content: MP4 }))).status, 422)
    await tenant.inside(() => switchFeature('files.video', true))
    const [file] = files((await client.post('/files', uploadOf(tenant.storeId, { name: 'ring.mp4', content: MP4 }))).body)
    assert.containsSubset(file, { kind: 'video', mime: 'video/mp4', size: MP4.length })

    const part = await client.get(file!.href, { headers: { range: 'bytes=1000-1999' } })
    assert.equal(part.status, 206)
    assert.equal(part.headers.get('content-range'), `bytes 1000-1999/${MP4.length}`)
    assert.deepEqual(Buffer.from(part.bytes), MP4.subarray(1000, 2000))
    const end = await client.get(file!.href, { headers: { range: 'bytes=-100' } })
    assert.deepEqual(Buffer.from(end.bytes), MP4.subarray(-100))
    assert.equal((await client.get(file!.href, { headers: { range: `bytes=${MP4.length}-` } })).status, 416)

    const turned = await client.put(`/files/${file!.id}/spin`, { spins: true })
    assert.equal((turned.body as { file: FileForScreen }).file.kind, 'spin')
    const [photo] = files((await client.post('/files', uploadOf(tenant.storeId, { name: 'ring.png', content: PNG }))).body)
    assert.equal((await client.put(`/files/${photo!.id}/spin`, { spins: true })).status, 422)
    await tenant.inside(() => switchFeature('files.video', false))
    assert.equal((await client.get(file!.href)).status, 200)
  })

  test('a link keeps its place among the files and is never fetched; only whole https addresses are taken', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const owner = { ownerType: OWNER, ownerId: tenant.storeId }
    for (const url of ['javascript:alert(1)', 'http://example.com/ring', 'https://ana:secret@example.com/', 'ring.jpg']) {
      const { status, body } = await client.post('/files/links', { ...owner, url })
      assert.equal(status, 422, url)
      assert.equal((body as { errors: { field: string }[] }).errors[0]!.field, 'url')
    }
    const [link] = files((await client.post('/files/links', { ...owner, url: 'https://views.example.com/spin/42', title: '360° view' })).body)
    assert.containsSubset(link, { kind: 'link', name: '360° view', href: 'https://views.example.com/spin/42' })
    const [photo] = files((await client.post('/files', uploadOf(tenant.storeId, { name: 'ring.png', content: PNG }))).body)
    assert.equal((await client.put('/files/order', { ...owner, ids: [photo!.id, link!.id] })).status, 204)
    assert.equal((await client.get(`/files/${link!.id}/thumbnail`)).status, 404)
    const sales = await tenant.client({ group: 'Sales' })
    assert.equal((await sales.post('/files/links', { ...owner, url: 'https://example.com/' })).status, 403)
    assert.equal((await client.delete(`/files/${link!.id}`)).status, 204)
    assert.deepEqual(await tenant.inside(() => sweepFiles(0, true)), { orphans: [], missing: [] })
  })
})
