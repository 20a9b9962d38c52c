import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { jobRunsOf, runJobNow } from '@benchpin/plugins/automation'
import { noteArchive, pluginArchives, setArchiveState } from '../../kernel/authoring/lifecycle/archives.ts'
import { until } from '../../plugins/automation/tests/support.ts'

const JOB = 'automation.purge_plugins'
const OVER = -1
const TO_COME = 30

async function archived(plugin: string, days: number): Promise<number> {
  await noteArchive({ plugin, title: plugin, version: '1.0.0', folder: `archives/${plugin}`, state: 'archived' }, days)
  return (await pluginArchives())[0]!.id
}

test.group('Removed plugins whose days are over', () => {
  test('are purged by a nightly job of the platform, and none that may come back or is there', async ({ assert }) => {
    const tenant = await testTenant()
    const plugins = ['over_rings', 'early_rings', 'twice_rings', 'contacts']
    const term = (plugin: string) => ({ tenant_id: currentTenantId(), term: 'ring', source: `${plugin}.ring`, record_id: 1 })
    await tenant.inside(async () => {
      for (const plugin of plugins) await database().insertQuery().table('search_terms').insert(term(plugin))
    })
    const over = await archived('over_rings', OVER)
    await archived('early_rings', TO_COME)
    // Removed, added anew, and removed again: the first removal's days say nothing any more.
    await archived('twice_rings', OVER)
    await archived('twice_rings', TO_COME)
    const there = await archived('contacts', OVER)

    await runJobNow(0, JOB)
    const run = await until(async () => {
      const [last] = await jobRunsOf(0, JOB)
      return last?.endedAt ? last : null
    })
    assert.deepEqual([run.outcome, run.error], ['done', null])
    const purged = (await pluginArchives()).filter(({ plugin, state }) => plugins.includes(plugin) && state === 'purged')
    assert.deepEqual(purged.map(({ id }) => id), [over])
    await tenant.inside(async () => {
      const left = (await database().from('search_terms').where('tenant_id', tenant.id).where('term', 'ring').select('source')) as { source: string }[]
      assert.sameMembers(left.map(({ source }) => source), ['early_rings.ring', 'twice_rings.ring', 'contacts.ring'])
    })
    await setArchiveState(there, 'restored')
  })
})
