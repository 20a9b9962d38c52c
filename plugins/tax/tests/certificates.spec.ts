import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { resaleStanding } from '@benchpin/plugins/tax'
import { expiringCertificatesJob } from '../jobs/expiring_certificates.ts'
import type { CertificatesAnswer } from '../http/screen_props.ts'

async function dealer() {
  const tenant = await testTenant()
  const contactId = await tenant.inside(async () => (await createContact({ businessName: 'Gem Dealers', kind: 'business', roles: ['customer'] })).id)
  const books = await tenant.client({ group: 'Bookkeeper', name: 'Lena Ortiz' })
  const path = `/tax/contacts/${contactId}/certificates`
  const note = async (more: object = {}) => (await books.post(path, { region: 'fl', permitNumber: '85-8012', startsOn: '2026-01-05', ...more })).body as CertificatesAnswer
  const on = (date: string) => tenant.inside(() => resaleStanding(contactId, date))
  return { tenant, contactId, books, path, note, on }
}

test.group('Resale certificates', () => {
  test('of Florida run out on December 31, and say so the day after; a state without that rule has no last day', async ({ assert }) => {
    const { note, on } = await dealer()
    assert.deepEqual(await on('2026-06-01'), { valid: null, refusal: null })
    const { certificates } = await note()
    assert.deepInclude(certificates[0]!, { region: 'FL', expiresOn: '2026-12-31', verifiedOn: null })
    assert.containSubset(await on('2026-12-31'), { valid: { words: 'FL 85-8012, through December 31, 2026', verified: false }, refusal: null })
    assert.equal((await on('2027-01-01')).refusal, 'Resale certificate 85-8012 ran out on December 31, 2026. Ask for the one that holds, or enter the authorization number of this sale.')
    assert.match((await on('2026-01-04')).refusal!, /holds from January 5, 2026/)
    assert.deepInclude((await note({ region: 'TX', permitNumber: '3-2000' })).certificates[0]!, { region: 'TX', expiresOn: null })
    assert.containSubset(await on('2029-01-01'), { valid: { words: 'TX 3-2000' } })
  })

  test('are stamped by who checked them, when and where; revoked, they hold no longer', async ({ assert }) => {
    const { tenant, books, path, note, on } = await dealer()
    const { certificates } = await note({ startsOn: '2020-01-01', expiresOn: '2099-12-31' })
    const { id, version } = certificates[0]!
    assert.equal((await books.post(`/tax/certificates/${id}/verify`, { version, where: '' })).status, 422)
    const stamped = (await books.post(`/tax/certificates/${id}/verify`, { version, where: 'State portal' })).body as CertificatesAnswer
    assert.deepInclude(stamped.certificates[0]!, { verifiedBy: 'Lena Ortiz', verifiedWhere: 'State portal' })
    assert.isTrue((await on('2026-06-01')).valid!.verified)
    assert.equal((await books.post(`/tax/certificates/${id}/revoke`, { version, reason: 'Closed' })).status, 409)
    assert.equal((await books.post(`/tax/certificates/${id}/revoke`, { version: stamped.certificates[0]!.version, reason: 'Closed' })).status, 200)
    assert.match((await on('2098-01-01')).refusal!, /was revoked/)
    const sales = await tenant.client({ group: 'Sales' })
    assert.equal((await sales.get(path)).status, 200)
    assert.equal((await sales.post(path, { region: 'FL', permitNumber: '1', startsOn: '2026-01-01' })).status, 403)
    assert.equal((await (await (await testTenant()).client()).get(path)).status, 404)
    const wrong = await books.post(path, { region: 'Florida', permitNumber: '', startsOn: 'x' })
    assert.sameMembers((wrong.body as { errors: { field: string }[] }).errors.map(({ field }) => field), ['region', 'permitNumber', 'startsOn'])
    assert.containSubset((await books.post(path, { region: 'FL', permitNumber: '1', startsOn: '2026-05-01', expiresOn: '2026-01-01' })).body, { errors: [{ field: 'expiresOn' }] })
  })

  test('ring the bell once before they run out, unless a new one follows', async ({ assert }) => {
    const { tenant, note } = await dealer()
    await note()
    const run = (businessDate: string) => tenant.inside(() => expiringCertificatesJob.run({ signal: new AbortController().signal, scheduledFor: '', businessDate, note: () => undefined }))
    const rung = () => tenant.inside(async () => (await database().from('workspace_alerts').where('tenant_id', currentTenantId()).where('kind', 'tax.certificate_expiring')).length)
    await run('2026-11-30')
    assert.equal(await rung(), 0)
    await run('2026-12-01')
    await run('2026-12-02')
    assert.equal(await rung(), 1)
    await note({ permitNumber: '86-1', startsOn: '2027-01-01' })
    await note({ permitNumber: '85-9', startsOn: '2026-02-01' })
    await run('2026-12-03')
    assert.equal(await rung(), 1)
  })
})
