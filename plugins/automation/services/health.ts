import { asPlatform, countWhereNull, tenantsWithDue, type HealthCheck } from '@benchpin/kernel'
import { scheduleRows } from '../jobs/schedule_rows.ts'

/** What has waited for so long is waited for in vain: no runner looks. Milliseconds. */
const OVERDUE_MS = 10 * 60_000

/** How background work goes on, in figures. */
export interface BackgroundHealth {
  overdueJobs: number
  failedJobs: number
  tenantsWithOverdueEvents: number
  tenantsWithOverdueWorks: number
  /** Events that were given up and wait for a person. */
  deadLetters: number
}

/** Counts over all tenants; cheap enough to be asked every few seconds. */
export async function backgroundHealth(): Promise<BackgroundHealth> {
  const before = new Date(Date.now() - OVERDUE_MS).toISOString()
  const count = (rows: ReturnType<typeof scheduleRows>) => asPlatform(async () => Number(((await rows.count('* as rows_there')) as { rows_there: number }[])[0]!.rows_there))
  return {
    overdueJobs: await count(scheduleRows().where('due_at', '<', before).whereIn('tenant_id', (active) => void active.from('tenants').where('status', 'active').select('id'))),
    failedJobs: await count(scheduleRows().whereIn('last_outcome', ['failed', 'lost'])),
    tenantsWithOverdueEvents: (await tenantsWithDue('outbox_deliveries', 'due_at', before)).length,
    tenantsWithOverdueWorks: (await tenantsWithDue('automation_works', 'due_at', before)).length,
    deadLetters: await countWhereNull('outbox_deliveries', 'due_at'),
  }
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

/** Whether background work goes on at all; single jobs and events that failed are the business of their screens. */
export const automationHealth: HealthCheck = {
  id: 'automation',
  async check() {
    const { overdueJobs, tenantsWithOverdueEvents, tenantsWithOverdueWorks, deadLetters } = await backgroundHealth()
    const ok = overdueJobs === 0 && tenantsWithOverdueWorks === 0
    const sentences = [
      ok ? 'Background work goes on.' : `${counted(overdueJobs, 'job')} and the work of ${counted(tenantsWithOverdueWorks, 'organization')} wait for more than ten minutes. Start \`node ace.js work\`, or a server without JOBS=off.`,
      ...(tenantsWithOverdueEvents > 0 ? [`Events of ${counted(tenantsWithOverdueEvents, 'organization')} wait, for a plugin that is off, or behind one that was given up.`] : []),
      ...(deadLetters > 0 ? [`${counted(deadLetters, 'event')} ${deadLetters === 1 ? 'was' : 'were'} given up, for a person to look at.`] : []),
    ]
    return { ok, detail: sentences.join(' ') }
  },
}
