import { asPlatform, currentTenantId, database, forgetExpiredSessions, forgetOldKeys } from '@benchpin/kernel'
import { workRows } from '../works/work_rows.ts'
import type { JobDeclaration } from './contract.ts'
import { NONE } from './declared.ts'
import { runRows, scheduleRows } from './schedule_rows.ts'

/** History of jobs. */
const RUNS_KEPT_DAYS = 60
/** Background work and its results, after its end. */
const WORKS_KEPT_DAYS = 14

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

function said(note: (words: string) => void, what: Record<string, number>): void {
  for (const [words, count] of Object.entries(what)) if (count > 0) note(`${words}: ${count}`)
}

/** What a tenant needs no longer: answers to repeated requests, histories, results that nobody fetched. */
export const tidyTenant: JobDeclaration = {
  id: 'automation.tidy',
  title: 'Clear away what is no longer needed',
  description: 'Forgets the history of jobs after two months, background work after two weeks, and what guards against requests that are sent twice.',
  schedule: '15 3 * * *',
  missed: 'skip',
  async run({ note }) {
    const runs = Number(await asPlatform(async () => runRows(currentTenantId()).where('started_at', '<', daysAgo(RUNS_KEPT_DAYS)).delete()))
    const works = Number(await workRows().where('ended_at', '<', daysAgo(WORKS_KEPT_DAYS)).delete())
    said(note, { 'Runs of jobs': runs, 'Background work': works, 'Keys of requests': await forgetOldKeys() })
  },
}

/** What the platform needs no longer. */
export const tidyPlatform: JobDeclaration = {
  id: 'automation.tidy_platform',
  title: 'Clear away what the platform no longer needs',
  description: 'Forgets sessions that have expired, the history of the platform’s jobs after two months, and schedules of organizations that are gone.',
  schedule: '45 3 * * *',
  scope: 'platform',
  missed: 'skip',
  async run({ note }) {
    const sessions = await forgetExpiredSessions()
    const runs = Number(await asPlatform(async () => runRows(NONE).where('started_at', '<', daysAgo(RUNS_KEPT_DAYS)).delete()))
    const gone = await asPlatform(async () => {
      const isGone = (table: ReturnType<typeof scheduleRows>) => table.where('tenant_id', '<>', NONE).whereNotIn('tenant_id', (there) => void there.from('tenants').select('id'))
      await isGone(database().from('automation_plans')).delete()
      return Number(await isGone(scheduleRows()).delete())
    })
    said(note, { 'Sessions that had expired': sessions, 'Runs of jobs': runs, 'Jobs of organizations that are gone': gone })
  },
}
