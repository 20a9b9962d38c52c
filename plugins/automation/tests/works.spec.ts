import { test } from '@japa/runner'
import { actAs, ambient, can, database, currentTenantId, RecordNotFoundError, transaction } from '@benchpin/kernel'
import { testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { beginWork, type WorkState } from '@benchpin/plugins/automation'
import { declareWork as declared, until } from './support.ts'

async function stateIn(client: TestClient, id: number): Promise<WorkState> {
  const { status, body } = await client.get(`/works/${id}`)
  if (status !== 200) throw new Error(`GET /works/${id} answered ${status}`)
  return body as WorkState
}

const ended = (client: TestClient, id: number) =>
  until(async () => {
    const state = await stateIn(client, id)
    return ['done', 'failed', 'cancelled'].includes(state.status) && state
  })

test.group('Long work', (group) => {
  let tenant: TestTenant
  group.setup(async () => void (tenant = await testTenant()))

  test('begun by the system, it runs after the commit and keeps its result', async ({ assert }) => {
    const owner = await tenant.client()
    const work = declared(async ({ by }: { by: number }, control) => {
      await control.progress(1, 2, 'Halfway')
      return { sum: by + 1, allowed: await can('automation.manage') }
    })
    const { id } = await tenant.inside(() => transaction(() => beginWork(work, { by: 41 })))
    const { status, result, done, of, saying, title } = await ended(owner, id)
    assert.deepEqual({ status, result, done, of, saying, title }, { status: 'done', result: { sum: 42, allowed: true }, done: 1, of: 2, saying: 'Halfway', title: 'A test' })
  })

  test('a use case that fails leaves no work', async ({ assert }) => {
    const work = declared(async () => null)
    const before = await tenant.inside(() => database().from('automation_works').where('tenant_id', currentTenantId()))
    await assert.rejects(() =>
      tenant.inside(() =>
        transaction(async () => {
          await beginWork(work, null)
          throw new Error('no')
        })
      )
    )
    assert.lengthOf(await tenant.inside(() => database().from('automation_works').where('tenant_id', currentTenantId())), before.length)
  })

  test('runs with the rights of whoever began it, and is seen by nobody else', async ({ assert }) => {
    const begun = Promise.withResolvers<number>()
    const work = declared(async () => ({ manages: await can('automation.manage'), actor: ambient().actor.kind }))
    const member = await tenant.member({ group: 'Sales' })
    const client = await tenant.clientOf(member)
    await tenant.inside(() => actAs(member.membershipId, () => transaction(async () => begun.resolve((await beginWork(work, null)).id))))
    const id = await begun.promise
    assert.deepEqual((await ended(client, id)).result, { manages: false, actor: 'member' })
    const colleague = await tenant.client({ group: 'Sales' })
    assert.equal((await colleague.get(`/works/${id}`)).status, 404)
    assert.equal((await colleague.post(`/works/${id}/cancel`)).status, 404)
    assert.equal((await (await tenant.client({ group: 'Owner' })).get(`/works/${id}`)).status, 200)
    const stranger = await (await testTenant()).client({ group: 'Owner' })
    assert.equal((await stranger.get(`/works/${id}`)).status, 404)
    const { props } = (await client.get('/works', { inertia: true })).body as { props: { works: WorkState[] } }
    assert.deepEqual(props.works.map((one) => one.id), [id])
  })

  test('is cancelled while it runs; what it did until then stays', async ({ assert }) => {
    const owner = await tenant.client()
    const running = Promise.withResolvers<void>()
    const work = declared(async (_: null, { signal, progress }) => {
      await progress(3, 10, 'Third')
      running.resolve()
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    })
    const { id } = await tenant.inside(() => transaction(() => beginWork(work, null)))
    await running.promise
    assert.equal((await owner.post(`/works/${id}/cancel`)).status, 200)
    const { status, done, of, result } = await ended(owner, id)
    assert.deepEqual({ status, done, of, result }, { status: 'cancelled', done: 3, of: 10, result: null })
    // Once ended, it stays as it is.
    assert.deepInclude((await owner.post(`/works/${id}/cancel`)).body as WorkState, { status: 'cancelled' })
  })

  test('a failure is told in words, never in the words of the machine', async ({ assert }) => {
    const owner = await tenant.client()
    const broken = declared(async () => {
      throw new TypeError('x is not a function')
    })
    const refused = declared(async () => {
      throw new RecordNotFoundError('The report')
    })
    const begin = (work: typeof broken) => tenant.inside(() => transaction(() => beginWork(work, null)))
    assert.match((await ended(owner, (await begin(broken)).id)).error!, /^Something went wrong on our side/)
    assert.match((await ended(owner, (await begin(refused)).id)).error!, /^The report/)
  })

  test('one whose process died fails in words, or begins again where it may', async ({ assert }) => {
    const owner = await tenant.client()
    const once = declared(async () => 'never')
    const again = declared(async () => 'again', { resumable: true })
    const ids = await tenant.inside(async () => {
      const made: number[] = []
      for (const work of [once, again]) {
        // As a runner leaves it whose process died a minute ago.
        const past = new Date(Date.now() - 1000).toISOString()
        const row = { work: work.id, title: 'A test', payload: 'null', begun_by_name: 'System', status: 'running', done: 1, begun_at: past, attempts: 1, cancel_asked: 0, claim: 'gone', due_at: past }
        const [inserted] = (await database().insertQuery().table('automation_works').returning('id').insert({ tenant_id: currentTenantId(), ...row })) as ({ id: number } | number)[]
        made.push(Number(typeof inserted === 'object' ? inserted.id : inserted))
      }
      await transaction(() => beginWork(again, null))
      return made
    })
    const [died, resumed] = [await ended(owner, ids[0]!), await ended(owner, ids[1]!)]
    assert.equal(died.status, 'failed')
    assert.match(died.error!, /server was stopped/)
    assert.deepInclude(resumed, { status: 'done', result: 'again' })
  })
})
