import { test } from '@japa/runner'
import { acrossTenants, asPlatform, database, recordPlatformEvent, transaction, verifyPlatformLog } from '@benchpin/kernel'
import { databaseManager } from '../../kernel/database/client.ts'
import { withAmbient } from '../../kernel/tenancy/context.ts'

/** Changes the log behind the walls, as somebody with the database's password could, and puts it back. */
async function tampered(change: string, undo: string, look: () => Promise<void>): Promise<void> {
  const run = (sql: string) => withAmbient({ across: true }, async () => await databaseManager().connection().getWriteClient().raw(sql))
  await run(change)
  try {
    await look()
  } finally {
    await run(undo)
  }
}

const lastId = async () => Number(((await asPlatform(() => database().from('platform_events').max('id as id').first())) as { id: number | string }).id)

test.group('The platform’s own log', () => {
  test('is a chain that stands after many writers at once', async ({ assert }) => {
    const before = await verifyPlatformLog()
    await Promise.all(Array.from({ length: 12 }, (_, index) => recordPlatformEvent({ actor: 'chain@example.com', event: 'test', detail: { index } })))
    assert.deepEqual(await verifyPlatformLog(), { entries: before.entries + 12, fault: null })
  })

  test('takes an entry only with what it tells of', async ({ assert }) => {
    const { entries } = await verifyPlatformLog()
    await assert.rejects(() =>
      transaction(async () => {
        await recordPlatformEvent({ actor: 'chain@example.com', event: 'test' })
        throw new Error('undone')
      })
    )
    assert.deepEqual(await verifyPlatformLog(), { entries, fault: null })
  })

  test('tells a changed entry, and one that was taken off its end', async ({ assert }) => {
    await recordPlatformEvent({ actor: 'chain@example.com', event: 'test' })
    const id = await lastId()
    await tampered(`update platform_events set actor = 'nobody' where id = ${id}`, `update platform_events set actor = 'chain@example.com' where id = ${id}`, async () => {
      assert.match((await verifyPlatformLog()).fault!, /was changed/)
    })
    await tampered('update platform_heads set entries = entries + 1', 'update platform_heads set entries = entries - 1', async () => {
      assert.match((await verifyPlatformLog()).fault!, /the head stands at/)
    })
    assert.isNull((await verifyPlatformLog()).fault)
  })

  test('can’t be changed or shortened through the application', async ({ assert }) => {
    await assert.rejects(() => asPlatform(async () => database().from('platform_events').where('id', await lastId()).delete()), /append only/)
    await assert.rejects(() => asPlatform(async () => database().from('platform_events').where('id', await lastId()).update({ actor: 'nobody' })), /append only/)
  })

  test('has what was done across tenants, with its reason', async ({ assert }) => {
    await acrossTenants('counting chairs', () => Promise.resolve())
    const row = (await asPlatform(async () => database().from('platform_events').where('id', await lastId()).first())) as { event: string; detail: string }
    assert.equal(row.event, 'across_tenants')
    assert.equal((JSON.parse(row.detail) as { reason: string }).reason, 'counting chairs')
  })
})
