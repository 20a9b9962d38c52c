import { can, pluginHost, routes } from '@benchpin/kernel'
import { switchFeature, testTenant } from '@benchpin/kernel/testing'
import { isStanding } from '../../kernel/host/contributions.ts'
import { rememberMember } from '../../kernel/permissions/abilities.ts'
import { memberOf } from '../../kernel/permissions/rights.ts'
import { withAmbient } from '../../kernel/tenancy/context.ts'
import { tenantState } from '../../kernel/tenants/tenant_state.ts'
import { LiveListener } from '../helpers/live_listener.ts'
import { startServer } from '../helpers/server_process.ts'
import { load } from './load.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

const FEATURE = 'sales.card_fee'
const SWITCHES = 10
/** What the checks of a request may take, in microseconds: a hundredth of what a request takes. */
const GOAL_OF_CHECKS = 250
/** Within which another process obeys a switch, in milliseconds: its very next request. */
const GOAL_OF_SWITCH = 100

/** What a request pays for the questions whether its plugin and feature are on and its permission held. */
async function checksRow(engine: Engine, seconds: number): Promise<BenchRow> {
  const tenant = await testTenant()
  const { identityId } = await tenant.member({ group: 'Manager' })
  const contribution = pluginHost().contributions.all(routes).find(({ plugin }) => plugin === 'sales')!
  const result = await tenant.inside(async () => {
    const state = await tenantState()
    const member = (await memberOf(identityId))!
    const memo = () => new Map<string, unknown>([[`tenant_state:${tenant.id}`, Promise.resolve(state)]])
    const check = () =>
      withAmbient({ memo: memo(), actor: { kind: 'member', id: member.id, name: member.name } }, async () => {
        rememberMember(member)
        if (!isStanding(await tenantState(), contribution) || !(await can('sales.invoices.view'))) throw new Error('The checks of a manager failed.')
      })
    return load({ clients: 1, seconds: Math.min(1, seconds), work: check })
  })
  const micros = 1e6 / result.perSecond
  return row('enablement and permission checks', engine, { perSecond: result.perSecond, p50: result.p50, p95: result.p95, ratio: micros / GOAL_OF_CHECKS, met: micros < GOAL_OF_CHECKS, measure: `${micros.toFixed(0)} microseconds a request, goal under ${GOAL_OF_CHECKS}` })
}

const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** How long after a switch in this process another one obeys it, and tells its open screens. */
async function switchRows(engine: Engine): Promise<BenchRow[]> {
  const tenant = await testTenant()
  const server = await startServer()
  const client = (await tenant.client()).at(server.url)
  const listener = await LiveListener.open(client, 'features', { address: server.url })
  const isOn = async () => ((await client.get('/live/shared')).body as { features: string[] }).features.includes(FEATURE)
  const [obeyed, told]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < SWITCHES; turn++) {
    const wanted = turn % 2 === 0
    const heard = listener.of('features').length
    await tenant.inside(() => switchFeature(FEATURE, wanted))
    const switched = performance.now()
    while ((await isOn()) !== wanted);
    obeyed.push(performance.now() - switched)
    await listener.next(({ topic }) => topic === 'features' && listener.of('features').length > heard)
    told.push(performance.now() - switched)
  }
  listener.close()
  await server.stop()
  const [effect, news] = [middle(obeyed), middle(told)]
  return [
    row('switch obeyed by another process', engine, { p50: effect, p95: Math.max(...obeyed), ratio: effect / GOAL_OF_SWITCH, met: effect < GOAL_OF_SWITCH, measure: `of ${SWITCHES} switches; goal under ${GOAL_OF_SWITCH} ms` }),
    row('switch shown on its open screens', engine, { p50: news, p95: Math.max(...told), measure: `of ${SWITCHES} switches; each process looks once a second` }),
  ]
}

/** Cost and reach of enablement. */
export async function enablementRows(engine: Engine, seconds: number): Promise<BenchRow[]> {
  return [await checksRow(engine, seconds), ...(await switchRows(engine))]
}
