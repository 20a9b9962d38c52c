import { randomUUID } from 'node:crypto'
import { asPlatform, currentTenantId, database, nowInstant, runAsTenant, type PluginRegistrar } from '@benchpin/kernel'
import { jobs, type JobDeclaration } from '@benchpin/plugins/automation'

async function keep(key: string): Promise<void> {
  await database().insertQuery().table('idempotency_keys').insert({ tenant_id: currentTenantId(), idempotency_key: key, result: null, at: nowInstant() })
}

const words = { title: 'Careless', description: 'Made to be found out.', missed: 'skip' as const }

const nosy: JobDeclaration = {
  ...{ id: 'bad_jobs.nosy', schedule: '0 4 * * *', ...words },
  async run() {
    const own = currentTenantId()
    const others = (await asPlatform(async () => database().from('tenants').whereNot('id', own).select('id'))) as { id: number }[]
    for (const { id } of others) await runAsTenant({ tenantId: Number(id) }, () => keep(randomUUID()))
  },
}

const twice: JobDeclaration = { id: 'bad_jobs.twice', schedule: '0 4 * * *', ...words, run: () => keep(randomUUID()) }

const stumbles: JobDeclaration = { id: 'bad_jobs.stumbles', schedule: '0 4 * * *', ...words, run: () => keep('bad_jobs.always_the_same') }

const never: JobDeclaration = { id: 'bad_jobs.never', schedule: '0 0 30 2 *', ...words, run: async () => {} }

export default function register(plugin: PluginRegistrar): void {
  for (const job of [nosy, twice, stumbles, never]) plugin.contribute(jobs, job)
}
