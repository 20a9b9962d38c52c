import { ambient, asPlatform, database, isDuplicateKey, isPluginEnabled, nowInstant, pluginHost, RecordNotFoundError, recordPlatformEvent, runAsTenant, tenantState, transaction } from '@benchpin/kernel'
import { PlanInUseError, TakenError } from '../errors.ts'
import type { PlanChange, PlanRow } from '../screen_props.ts'
import { neededBy } from './dependencies.ts'
import { tenantOf } from './tenant_of.ts'

/** A plan, with all that its plugins bring along. */
export interface Plan {
  id: number
  name: string
  description: string
  /** As they were ticked. */
  plugins: string[]
  /** With what they require and what is essential; only those that this installation has. */
  everything: string[]
}

interface Row {
  id: number
  name: string
  description: string
  plugins: string
}

function planFrom(row: Row): Plan {
  const plugins = JSON.parse(row.plugins) as string[]
  const loaded = pluginHost().plugins.map(({ manifest }) => manifest)
  const wanted = new Set([...plugins, ...loaded.filter(({ essential }) => essential).map(({ id }) => id)].flatMap((id) => [id, ...neededBy(id)]))
  return { id: Number(row.id), name: row.name, description: row.description, plugins, everything: loaded.filter(({ id }) => wanted.has(id)).map(({ id }) => id) }
}

const table = () => database().from('console_plans')

/** All plans by name, with how many tenants have each. */
export async function allPlans(): Promise<PlanRow[]> {
  return asPlatform(async () => {
    const rows = (await table().orderBy('name')) as Row[]
    const uses = (await database().from('console_tenant_plans').groupBy('plan_id').select('plan_id').count('* as tenants')) as { plan_id: number; tenants: number | string }[]
    return rows.map((row) => ({ ...planFrom(row), tenants: Number(uses.find(({ plan_id }) => Number(plan_id) === Number(row.id))?.tenants ?? 0) }))
  })
}

/**
 * One plan.
 *
 * @throws RecordNotFoundError
 */
export async function planById(id: number): Promise<Plan> {
  const row = (await asPlatform(() => table().where('id', id).first())) as Row | null
  if (!row) throw new RecordNotFoundError('The plan')
  return planFrom(row)
}

/** The plan of a tenant; null where it has none. */
export async function planOf(tenantId: number): Promise<Plan | null> {
  const row = (await asPlatform(() => table().join('console_tenant_plans', 'console_tenant_plans.plan_id', 'console_plans.id').where('console_tenant_plans.tenant_id', tenantId).select('console_plans.*').first())) as Row | null
  return row && planFrom(row)
}

/** Makes a plan, or changes one. Tenants that have it stay as they are until it is applied to them. Returns its id. */
export async function savePlan(id: number | null, plan: { name: string; description: string; plugins: string[] }): Promise<number> {
  const now = nowInstant()
  const columns = { name: plan.name, description: plan.description, plugins: JSON.stringify(plan.plugins), updated_at: now }
  if (id !== null) await planById(id)
  return transaction(async () => {
    const saved = await asPlatform(async () => {
      if (id !== null) {
        await table().where('id', id).update(columns)
        return id
      }
      const [inserted] = (await database().insertQuery().table('console_plans').returning('id').insert({ ...columns, created_at: now })) as ({ id: number } | number)[]
      return Number(typeof inserted === 'object' ? inserted.id : inserted)
    }).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new TakenError('A plan has this name already.', { field: 'name' }) : error
    })
    await recordPlatformEvent({ actor: ambient().actor.name, event: id === null ? 'plan_created' : 'plan_changed', detail: { plan: plan.name, plugins: plan.plugins } })
    return saved
  })
}

/**
 * Deletes a plan that no tenant has.
 *
 * @throws PlanInUseError
 */
export async function deletePlan(id: number): Promise<void> {
  const plan = await planById(id)
  await transaction(async () => {
    const [{ tenants }] = (await asPlatform(() => database().from('console_tenant_plans').where('plan_id', id).count('* as tenants'))) as [{ tenants: number | string }]
    if (Number(tenants) > 0) throw new PlanInUseError(Number(tenants))
    await asPlatform(() => table().where('id', id).delete())
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'plan_deleted', detail: { plan: plan.name } })
  })
}

/** What giving a plan to a tenant would turn on and off. */
export async function previewPlan(tenantId: number, planId: number): Promise<PlanChange> {
  await tenantOf(tenantId)
  const plan = await planById(planId)
  const state = await runAsTenant({ tenantId }, tenantState)
  const manifests = pluginHost().plugins.map(({ manifest }) => manifest)
  const named = (ids: typeof manifests) => ids.map(({ id, title }) => ({ id, title }))
  return {
    on: named(manifests.filter(({ id }) => plan.everything.includes(id) && !isPluginEnabled(state, id))),
    off: named(manifests.filter(({ id }) => !plan.everything.includes(id) && isPluginEnabled(state, id)).reverse()),
  }
}

/** Writes down which plan a tenant has; the plugins are switched by `applyPlan`. */
export async function assignPlan(tenantId: number, planId: number | null): Promise<void> {
  const plan = planId === null ? null : await planById(planId)
  await asPlatform(async () => {
    await database().from('console_tenant_plans').where('tenant_id', tenantId).delete()
    if (plan) await database().insertQuery().table('console_tenant_plans').insert({ tenant_id: tenantId, plan_id: plan.id, assigned_at: nowInstant(), assigned_by: ambient().actor.name })
  })
  await recordPlatformEvent({ actor: ambient().actor.name, event: 'plan_assigned', tenantId, detail: { plan: plan?.name ?? null } })
}
