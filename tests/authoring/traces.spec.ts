import { test } from '@japa/runner'
import { asPlatform, currentTenantId, database, nowInstant } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { StoredFile } from '@benchpin/plugins/files'
import { erasePlugin } from '../../kernel/authoring/lifecycle/remove_plugin.ts'
import { countTraces } from '../../kernel/authoring/lifecycle/traces.ts'
import { ReportSchedule } from '../../plugins/reports/models/report_schedule.ts'

/** Leaves a job, a run, a background work, a file and a mailed report in the name of a plugin that is gone. */
async function leave(plugin: string, membershipId: number): Promise<void> {
  const tenant_id = currentTenantId()
  const now = nowInstant()
  const insert = (table: string, row: Record<string, unknown>) => database().insertQuery().table(table).insert({ tenant_id, ...row })
  await insert('automation_runs', { job: `${plugin}.nightly`, store_id: 0, token: 1, scheduled_for: now, cause: 'schedule', started_at: now, outcome: 'done' })
  await insert('automation_works', { work: `${plugin}.import`, title: 'Import', payload: '{}', begun_by_name: 'Ana Reyes', status: 'done', done: 1, begun_at: now, attempts: 1, cancel_asked: 0 })
  await asPlatform(async () => void (await insert('automation_schedule', { job: `${plugin}.nightly`, store_id: 0, schedule: '0 3 * * *', time_zone: 'UTC', scheduled_for: now, due_at: now, token: 1, attempts: 0 })))
  await StoredFile.create({ ownerType: `${plugin}.card`, ownerId: 1, position: 0, name: 'Card', mime: 'text/html', size: 0, digest: '', storageKey: `${plugin}/${tenant_id}`, url: 'https://example.com/card' })
  await ReportSchedule.create({
    ...{ report: `${plugin}.points`, reportTitle: 'Points', query: {}, format: 'pdf', recipients: ['ana@example.com'], frequency: 'daily', weekday: 1, dayOfMonth: 1, hour: 7 },
    ...{ makerId: membershipId, storeId: null, status: 'paused', reason: 'Made for a test', nextRunAt: now, lastRunAt: null },
  })
}

test.group('Traces of plugins', () => {
  test('files, jobs, runs, background work and mailed reports go with their plugin, and with no other', async ({ assert }) => {
    const tenants = [await testTenant(), await testTenant()]
    for (const tenant of tenants) {
      const { membershipId } = await tenant.member()
      // Names that a careless pattern takes for the same.
      for (const plugin of ['gone_cards', 'gone_cards_two', 'gonexcards']) await tenant.inside(() => leave(plugin, membershipId))
    }
    const expected = { 'jobs, their runs, and background work': 3, 'files of its records': 1, 'schedules and exports of its reports': 1 }
    for (const tenant of tenants) assert.deepEqual(await tenant.inside(() => countTraces('gone_cards')), expected)
    await erasePlugin('gone_cards', 'Cards')
    for (const tenant of tenants) {
      assert.deepEqual(await tenant.inside(() => countTraces('gone_cards')), {})
      for (const other of ['gone_cards_two', 'gonexcards']) assert.deepEqual(await tenant.inside(() => countTraces(other)), expected)
    }
  })
})
