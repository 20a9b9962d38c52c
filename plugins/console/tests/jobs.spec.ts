import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { asPlatform, database, environment, nowInstant } from '@benchpin/kernel'
import { platformClient, testTenant, TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { runAceChild } from '../../../kernel/boot/programs/child.ts'
import type { JobProps, OverviewProps, WorkView } from '../screen_props.ts'
import { addTray, idOf, props } from '../../../tests/helpers/screens.ts'
import { workDone } from './support.ts'

/** Runs a job of the platform and answers what its history says. */
async function run(admin: TestClient, job: string): Promise<JobProps['runs'][number]> {
  const path = `/platform/jobs/${job}?tenant=0`
  const before = (await props<JobProps>(admin, path)).runs[0]?.id ?? 0
  const asked = await admin.post(`/platform/jobs/${job}/run`, { tenantId: 0 })
  if (asked.status !== 303) throw new Error(asked.text)
  for (;;) {
    const last = (await props<JobProps>(admin, path)).runs[0]
    if (last && last.id !== before && last.endedAt) return last
    await pause(20)
  }
}

/** Asks for a deletion and waits for its export. Answers the organization's name. */
async function closed(admin: TestClient, tenant: TestTenant, graceDays: number): Promise<string> {
  const path = `/platform/tenants/${tenant.id}`
  const { organization: { name } } = await props<{ organization: { name: string } }>(admin, path)
  await workDone(admin, await admin.post(`${path}/deletion`, { name, reason: 'Closed the shop', graceDays }))
  return name
}

const isThere = async (tenant: TestTenant) => (await asPlatform(async () => database().from('tenants').where('id', tenant.id).first())) !== null

test.group('Organizations whose grace is over', () => {
  test('are deleted by the nightly job, and no others', async ({ assert }) => {
    const [due, waiting] = [await testTenant(), await testTenant()]
    const { client: admin } = await platformClient()
    await addTray(await due.client(), 'Rings')
    const name = await closed(admin, due, 0)
    await closed(admin, waiting, 14)
    const ended = await run(admin, 'console.purge_due')
    assert.equal(ended.outcome, 'done', ended.error ?? '')
    assert.include(ended.notes, `${name}: deleted`)
    assert.isFalse(await isThere(due))
    assert.isTrue(await isThere(waiting))
    assert.equal((await run(admin, 'console.purge_due')).notes, null)
  })

  test('are deleted by tenant:purge, which says first what it would delete', async ({ assert }) => {
    const tenant = await testTenant()
    const { client: admin } = await platformClient()
    await closed(admin, tenant, 0)
    const { slug } = (await asPlatform(async () => database().from('tenants').where('id', tenant.id).first())) as { slug: string }
    const ace = async (...argv: string[]) => {
      let printed = ''
      const code = await runAceChild(['tenant:purge', ...argv], { onOutput: (text) => void (printed += text), env: { DATABASE_URL: environment().databaseUrl, JOBS: 'off' } })
      return { code, printed }
    }
    const none = await ace('unheard-of')
    assert.equal(none.code, 1)
    assert.include(none.printed, 'No deletion of "unheard-of" is due')
    assert.include((await ace(slug)).printed, 'Add --yes')
    assert.isTrue(await isThere(tenant))
    const { code, printed } = await ace(slug, '--yes')
    assert.equal(code, 0, printed)
    assert.include(printed, 'is deleted')
    assert.isFalse(await isThere(tenant))
  }).timeout(120_000)
})

test.group('The daily backup', (group) => {
  let folder: string
  group.each.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'benchpin-daily-'))
    environment().backupFolder = folder
    environment().backupDays = 3
    return () => {
      environment().backupFolder = null
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('is written into the folder and kept for its days, and what lies there besides is left alone', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const [old, cut, foreign] = ['benchpin-daily-2020-01-02-03-04-05.tar.gz', 'benchpin-daily-2020-01-03-03-04-05.tar.gz.part', 'notes.txt']
    for (const name of [old, cut, foreign]) {
      writeFileSync(join(folder, name), 'from before')
      utimesSync(join(folder, name), 0, 0)
    }
    const written = await run(admin, 'console.daily_backup')
    assert.equal(written.outcome, 'done', written.error ?? '')
    const left = readdirSync(folder)
    assert.lengthOf(left, 2)
    assert.include(left, foreign)
    const name = left.find((one) => one !== foreign)!
    assert.match(name, /^benchpin-daily-[\d-]{19}\.tar\.gz$/)
    assert.include(written.notes, join(folder, name))
    const { backups } = await props<OverviewProps>(admin, '/platform')
    assert.containsSubset(backups, { configured: true, days: 3, fault: null })
    assert.isAbove(backups.last!.bytes, 1000)
    assert.closeTo(Date.parse(backups.last!.at), Date.parse(nowInstant()), 60_000)
  })

  test('stands on the overview and in the health when it fails, with the backups before it kept', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const health = async () => ((await new TestClient().get('/health')).body as { status: string; checks: { id: string; ok: boolean; detail: string }[] })
    const kept = 'benchpin-daily-2020-01-02-03-04-05.tar.gz'
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, 'no folder')
    environment().backupFolder = blocked
    writeFileSync(join(folder, kept), 'from before')
    const failed = await run(admin, 'console.daily_backup')
    assert.equal(failed.outcome, 'failed')
    assert.include(failed.error, blocked)
    assert.isTrue(existsSync(join(folder, kept)))
    const { attention, backups } = await props<OverviewProps>(admin, '/platform')
    assert.include(backups.fault, blocked)
    assert.isTrue(attention.some(({ tone, words }) => tone === 'error' && words.startsWith('The last daily backup failed')))
    const ill = await health()
    assert.equal(ill.status, 'degraded')
    const check = ill.checks.find(({ id }) => id === 'console.backup')!
    assert.isFalse(check.ok)
    assert.notInclude(check.detail, blocked)
    environment().backupFolder = folder
    assert.equal((await run(admin, 'console.daily_backup')).outcome, 'done')
    assert.isTrue((await health()).checks.find(({ id }) => id === 'console.backup')!.ok)
  })

  test('does nothing where no folder is set', async ({ assert }) => {
    environment().backupFolder = null
    const { client: admin } = await platformClient()
    assert.match((await run(admin, 'console.daily_backup')).notes!, /BACKUP_FOLDER is not set/)
    assert.isFalse((await props<OverviewProps>(admin, '/platform')).backups.configured)
  })
})

test.group('Long work whose process died', () => {
  test('is marked as interrupted, and resumed does the rest', async ({ assert }) => {
    const [one, two] = [await testTenant(), await testTenant()]
    const { client: admin, name } = await platformClient()
    const answer = await admin.post('/platform/tenants/bulk', { plugin: 'showcase_labels', enabled: false, cascade: false, tenantIds: [one.id, two.id] })
    await workDone(admin, answer)
    const path = `/platform/works/${idOf(answer)}`
    assert.equal((await admin.post(`${path}/resume`)).status, 409)
    await admin.put(`/platform/tenants/${two.id}/plugins/showcase_labels`, { enabled: true })
    // As a process leaves it that was killed in the middle.
    const killed = async () => asPlatform(async () => database().from('console_works').where('id', idOf(answer)).update({ status: 'running', beat_at: '2020-01-01T00:00:00.000Z', finished_at: null, result: null }))
    await killed()
    const { work } = await props<{ work: WorkView }>(admin, path)
    assert.containsSubset(work, { status: 'interrupted', attempt: 1, admin: name })
    assert.isTrue((await props<OverviewProps>(admin, '/platform')).attention.some(({ href }) => href === path))
    assert.equal((await admin.post(`${path}/resume`)).status, 303)
    const again = (await workDone(admin, answer)) as WorkView
    assert.deepEqual([again.status, again.attempt], ['done', 2])
    assert.deepEqual((again.result as { lines: { outcome: string }[] }).lines.map(({ outcome }) => outcome), ['switched', 'switched'])
    const { plugins } = await props<{ plugins: { id: string; enabled: boolean }[] }>(admin, `/platform/tenants/${two.id}`)
    assert.isFalse(plugins.find(({ id }) => id === 'showcase_labels')!.enabled)
    await killed()
    assert.equal((await admin.post(`${path}/cancel`)).status, 303)
    assert.equal((await props<{ work: WorkView }>(admin, path)).work.status, 'cancelled')
  })

  test('may be a deletion: it is taken up by the nightly job', async ({ assert }) => {
    const tenant = await testTenant()
    const { client: admin } = await platformClient()
    await closed(admin, tenant, 0)
    await asPlatform(async () => database().from('console_deletions').where('tenant_id', tenant.id).update({ state: 'purging' }))
    await asPlatform(async () => database().insertQuery().table('console_works').insert({ kind: 'tenant_purge', title: `Delete ${randomUUID()}`, payload: JSON.stringify({ id: 0 }), status: 'running', attempt: 1, done: 3, cancel_wanted: 0, admin: 'Gone', asked_at: nowInstant(), beat_at: '2020-01-01T00:00:00.000Z' }))
    assert.equal((await run(admin, 'console.purge_due')).outcome, 'done')
    assert.isFalse(await isThere(tenant))
  })
})
