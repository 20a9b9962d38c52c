import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { actAs, environment, objectDisk, transaction } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { ReportExport } from '../models/report_export.ts'
import { exportsFolder } from '../services/storage.ts'
import { exportToFile } from '../works/export_work.ts'
import { forgetExports } from '../works/forget_exports.ts'
import { manySales, REGISTER, sell } from './support.ts'

const DAY = 86_400_000
const control = { signal: new AbortController().signal, progress: async () => undefined }

/** An export of a new user, as the background work makes it. */
async function exported(tenant: TestTenant): Promise<ReportExport> {
  const { membershipId } = await tenant.member()
  return tenant.inside(() =>
    actAs(membershipId, async () => ReportExport.findOrFail((await exportToFile({ report: REGISTER, query: { date: 'all' }, format: 'csv' }, control)).id))
  )
}

/** Does what the nightly job does, and gives its note. */
async function nightPasses(tenant: TestTenant): Promise<string[]> {
  const notes: string[] = []
  await tenant.inside(() => forgetExports.run({ signal: control.signal, scheduledFor: new Date().toISOString(), businessDate: '2026-03-10', note: (words) => void notes.push(words) }))
  return notes
}

test.group('A file made of a report', () => {
  test('is kept for a week; then the file goes, and what speaks of it', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 5))
    const [young, old] = [await exported(tenant), await exported(tenant)]
    assert.closeTo(Date.parse(young.expiresAt) - Date.now(), 7 * DAY, 60_000)
    await tenant.inside(() => transaction(async () => void (await old.merge({ expiresAt: new Date(Date.now() - 1000).toISOString() }).save())))
    assert.deepEqual(await nightPasses(tenant), ['Deleted 1'])
    const disk = await objectDisk()
    assert.deepEqual([await disk.exists(young.storageKey), await disk.exists(old.storageKey)], [true, false])
    assert.deepEqual((await tenant.inside(() => ReportExport.all())).map(({ id }) => id), [young.id])
    assert.deepEqual(await nightPasses(tenant), [])
  })

  test('that nothing speaks of is swept away once it is older than any may be', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const disk = await objectDisk()
    const key = (of: TestTenant, name: string) => of.inside(async () => `${exportsFolder()}${name}.csv`)
    const [young, old, theirs] = [await key(tenant, 'young'), await key(tenant, 'old'), await key(neighbour, 'old')]
    for (const each of [young, old, theirs]) await disk.put(each, 'figures')
    const longAgo = (Date.now() - 8 * DAY) / 1000
    for (const each of [old, theirs]) utimesSync(join(environment().storage, 'files', each), longAgo, longAgo)
    assert.deepEqual(await nightPasses(tenant), ['Deleted 1'])
    assert.deepEqual([await disk.exists(young), await disk.exists(old), await disk.exists(theirs)], [true, false, true])
  })
})
