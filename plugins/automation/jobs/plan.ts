import { asPlatform, currentTenantId, database, isDuplicateKey, nowInstant, runAsTenant, tenantState } from '@benchpin/kernel'
import type { JobDeclaration } from './contract.ts'
import { declaredDigest, NONE, platformJobs, standingJobs } from './declared.ts'
import { nextOccurrence } from './occurrences.ts'
import { runRows, scheduleRow, scheduleRows, type ScheduleKey, type ScheduleRow } from './schedule_rows.ts'

interface Wanted extends ScheduleKey {
  schedule: string
  time_zone: string
}

async function wantedOfTenant(): Promise<Wanted[]> {
  const { id, timeZone, stores } = await tenantState()
  return (await standingJobs()).flatMap(({ id: job, schedule, scope }: JobDeclaration): Wanted[] => {
    if (scope !== 'store') return [{ tenant_id: id, job, store_id: NONE, schedule, time_zone: timeZone }]
    return stores.filter(({ active }) => active).map((store) => ({ tenant_id: id, job, store_id: store.id, schedule, time_zone: store.timeZone }))
  })
}

const keyOf = ({ job, store_id }: ScheduleKey) => `${job} ${Number(store_id)}`

/** Makes the schedule of a tenant, or of the platform, what it should be; jobs that stay as they were keep their times. */
async function reconcile(tenantId: number, wanted: readonly Wanted[]): Promise<void> {
  const now = nowInstant()
  const there = new Map(((await scheduleRows().where('tenant_id', tenantId)) as ScheduleRow[]).map((row) => [keyOf(row), row]))
  for (const one of wanted) {
    const row = there.get(keyOf(one))
    there.delete(keyOf(one))
    if (row && row.schedule === one.schedule && row.time_zone === one.time_zone) continue
    const next = nextOccurrence(one.schedule, one.time_zone, now)
    if (next === null) continue
    const times = { schedule: one.schedule, time_zone: one.time_zone, scheduled_for: next }
    if (row) await scheduleRow(one).update(row.holder === null && row.asked_at === null ? { ...times, due_at: next } : times)
    else await insertUnlessThere({ ...one, ...times, due_at: next, token: 0, attempts: 0 })
  }
  for (const gone of there.values()) await withdraw(gone)
}

async function insertUnlessThere(row: Record<string, string | number>): Promise<void> {
  try {
    await database().insertQuery().table('automation_schedule').insert(row)
  } catch (error) {
    // Another process plans the same tenant, and has come to the same.
    if (!isDuplicateKey(error)) throw error
  }
}

/** Takes a job off the schedule. What runs of it just now can record nothing any more. */
export async function withdraw(key: ScheduleKey): Promise<void> {
  await scheduleRow(key).delete()
  await runRows(Number(key.tenant_id)).where('job', key.job).where('store_id', Number(key.store_id)).where('outcome', 'running').update({ outcome: 'withdrawn', ended_at: nowInstant() })
}

async function notePlan(tenantId: number, revision: number, digest: string): Promise<void> {
  const plans = () => database().from('automation_plans').where('tenant_id', tenantId)
  if (Number(await plans().update({ revision, digest })) > 0 || (await plans().first())) return
  try {
    await database().insertQuery().table('automation_plans').insert({ tenant_id: tenantId, revision, digest })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/** Plans the ambient tenant: after its plugins, features, stores or time zone have changed, and when it is new. */
export async function planTenant(digest = declaredDigest()): Promise<void> {
  const { id, revision } = await tenantState()
  const wanted = await wantedOfTenant()
  await asPlatform(async () => {
    await reconcile(currentTenantId(), wanted)
    await notePlan(id, revision, digest)
  })
}

/** Plans the jobs of the platform. */
export async function planPlatform(digest = declaredDigest()): Promise<void> {
  const wanted = platformJobs().map(({ id, schedule }) => ({ tenant_id: NONE, job: id, store_id: NONE, schedule, time_zone: 'UTC' }))
  await asPlatform(async () => {
    await reconcile(NONE, wanted)
    await notePlan(NONE, 0, digest)
  })
}

/**
 * Plans whoever has changed since they were planned last; in most looks nobody. One query over tenants and their
 * revisions finds them, so that it costs the same for ten jobs as for a hundred.
 */
export async function planChanged(): Promise<void> {
  const digest = declaredDigest()
  const stale = (await asPlatform(async () =>
    database()
      .from('tenant_revisions')
      .leftJoin('automation_plans', 'automation_plans.tenant_id', 'tenant_revisions.tenant_id')
      .where(
        (either) =>
          void either.whereNull('automation_plans.revision').orWhereColumn('automation_plans.revision', '<>', 'tenant_revisions.revision').orWhere('automation_plans.digest', '<>', digest)
      )
      .select('tenant_revisions.tenant_id')
  )) as { tenant_id: number | string }[]
  for (const { tenant_id } of stale) await runAsTenant({ tenantId: Number(tenant_id) }, () => planTenant(digest))
  const platform = (await asPlatform(async () => database().from('automation_plans').where('tenant_id', NONE).first())) as { digest: string } | null
  if (platform?.digest !== digest) await planPlatform(digest)
}
