import { acrossTenants, asPlatform, database, pluginHost, type TenantStatus } from '@benchpin/kernel'
import type { TenantRow, TenantsProps } from '../screen_props.ts'
import { allPlans } from './plans.ts'

/** What the list of tenants is asked for. */
export interface TenantsQuery {
  search: string
  status: TenantStatus | ''
  plan: number | null
  sort: 'name' | 'slug' | 'created_at' | 'status'
  direction: 'asc' | 'desc'
  page: number
}

const PER_PAGE = 25

type Counts = Map<number, number>

async function countsOf(table: string, ids: number[], narrow: Record<string, number>): Promise<Counts> {
  const rows = (await database().from(table).whereIn('tenant_id', ids).where(narrow).groupBy('tenant_id').select('tenant_id').count('* as row_count')) as { tenant_id: number | string; row_count: number | string }[]
  return new Map(rows.map(({ tenant_id, row_count }) => [Number(tenant_id), Number(row_count)]))
}

/** When each tenant's audit log was last written: the newest entry is found through the head of its chain. */
async function lastActivity(ids: number[]): Promise<Map<number, string>> {
  const rows = (await database()
    .from('audit_heads')
    .join('audit_entries', (join) => join.on('audit_entries.tenant_id', 'audit_heads.tenant_id').andOn('audit_entries.sequence', 'audit_heads.sequence'))
    .whereIn('audit_heads.tenant_id', ids)
    .select('audit_heads.tenant_id', 'audit_entries.at')) as { tenant_id: number | string; at: string }[]
  return new Map(rows.map(({ tenant_id, at }) => [Number(tenant_id), at]))
}

function asked({ search, status, plan }: TenantsQuery) {
  const query = database().from('tenants').leftJoin('console_tenant_plans', 'console_tenant_plans.tenant_id', 'tenants.id')
  // LIKE's own signs are letters of a name here.
  const words = `%${search.toLowerCase().replace(/[!%_]/g, '!$&')}%`
  if (search) query.where((either) => void either.whereRaw("lower(tenants.name) like ? escape '!'", [words]).orWhereRaw("lower(tenants.slug) like ? escape '!'", [words]))
  if (status) query.where('tenants.status', status)
  if (plan !== null) query.where('console_tenant_plans.plan_id', plan)
  return query
}

/** A page of the tenants with their size, in eight statements however many there are. */
export async function tenantsForConsole(query: TenantsQuery): Promise<TenantsProps> {
  const plans = await allPlans()
  const [[{ total }], rows] = await asPlatform(async () => [
    (await asked(query).count('* as total')) as [{ total: number | string }],
    (await asked(query)
      .orderBy(`tenants.${query.sort}`, query.direction)
      .orderBy('tenants.id')
      .offset((query.page - 1) * PER_PAGE)
      .limit(PER_PAGE)
      .select('tenants.id', 'tenants.slug', 'tenants.name', 'tenants.status', 'tenants.created_at', 'console_tenant_plans.plan_id')) as {
      id: number; slug: string; name: string; status: TenantStatus; created_at: string; plan_id: number | null
    }[],
  ] as const)
  const ids = rows.map(({ id }) => Number(id))
  const [stores, users, disabled, seen] = await acrossTenants('platform console: size of each organization', async () => [
    await countsOf('stores', ids, { active: 1 }),
    await countsOf('memberships', ids, { active: 1 }),
    await countsOf('tenant_plugins', ids, { enabled: 0 }),
    await lastActivity(ids),
  ] as const)
  const tenants: TenantRow[] = rows.map((row) => {
    const id = Number(row.id)
    return {
      id,
      slug: row.slug,
      name: row.name,
      status: row.status,
      createdAt: row.created_at,
      plan: plans.find((plan) => plan.id === Number(row.plan_id))?.name ?? null,
      stores: stores.get(id) ?? 0,
      users: users.get(id) ?? 0,
      disabledPlugins: disabled.get(id) ?? 0,
      lastActivity: seen.get(id) ?? null,
    }
  })
  return {
    tenants,
    total: Number(total),
    perPage: PER_PAGE,
    query,
    plans: plans.map(({ id, name }) => ({ id, name })),
    plugins: pluginHost().plugins.filter(({ manifest }) => !manifest.essential).map(({ manifest }) => ({ id: manifest.id, title: manifest.title })),
    faults: pluginHost().states().filter(({ state }) => state !== 'loaded'),
  }
}
