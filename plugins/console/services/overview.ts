import { asPlatform, acrossTenants, database, dialect, pluginHost, verifyPlatformLog } from '@benchpin/kernel'
import { backgroundHealth, deadLetters, type BackgroundHealth } from '@benchpin/plugins/automation'
import type { Attention, BackupState, OverviewProps } from '../screen_props.ts'
import { allDeletions } from './deletions.ts'
import { backupState, DAILY_BACKUP } from './backups.ts'
import { kernelState, pendingMigrations } from './installation.ts'
import { latestWorks } from './works.ts'

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

async function attention(background: BackgroundHealth, backups: BackupState): Promise<Attention[]> {
  const found: Attention[] = []
  const pending = await pendingMigrations()
  if (pending.length) found.push({ tone: 'error', words: `${some(pending.length, 'migration has', 'migrations have')} not run.`, href: '/platform/migrations', action: 'See migrations' })
  const { failedJobs, overdueJobs } = background
  if (failedJobs) found.push({ tone: 'warning', words: `${some(failedJobs, 'job', 'jobs')} failed the last time.`, href: '/platform/jobs?outcome=trouble', action: 'See jobs' })
  if (overdueJobs) found.push({ tone: 'error', words: `${some(overdueJobs, 'job waits', 'jobs wait')} for more than ten minutes. Start node ace.js work, or a server without JOBS=off.`, href: '/platform/jobs', action: 'See jobs' })
  const events = (await deadLetters()).length
  if (events) found.push({ tone: 'warning', words: `${some(events, 'event was', 'events were')} given up on.`, href: '/platform/events', action: 'See events' })
  if (backups.fault) found.push({ tone: 'error', words: `The last daily backup failed. ${backups.fault}`, href: `/platform/jobs/${DAILY_BACKUP}?tenant=0`, action: 'See its runs' })
  const works = (await latestWorks(50)).filter(({ status }) => status === 'failed' || status === 'interrupted')
  if (works.length) found.push({ tone: 'warning', words: `${works[0]!.title}: ${works[0]!.status}.`, href: `/platform/works/${works[0]!.id}`, action: 'See what happened' })
  for (const deletion of (await allDeletions()).filter(({ state }) => state === 'waiting')) {
    found.push({ tone: 'info', words: `${deletion.name} waits to be deleted.`, href: `/platform/tenants/${deletion.tenantId}`, action: 'Open' })
  }
  return found
}

/** What the console opens with: numbers, health, and what needs somebody. */
export async function overview(): Promise<OverviewProps> {
  const byStatus = (await asPlatform(() => database().from('tenants').groupBy('status').select('status').count('* as tenants'))) as { status: string; tenants: number | string }[]
  const [users, stores] = await acrossTenants('platform console: numbers', async () => {
    const [people] = (await database().from('identity_tenants').where('active', 1).countDistinct('identity_id as people')) as [{ people: number | string }]
    const [places] = (await database().from('stores').where('active', 1).count('* as places')) as [{ places: number | string }]
    return [Number(people.people), Number(places.places)] as const
  })
  const count = (status: string) => Number(byStatus.find((row) => row.status === status)?.tenants ?? 0)
  const states = pluginHost().states()
  const background = await backgroundHealth()
  const backups = await backupState()
  return {
    numbers: { active: count('active'), suspended: count('suspended'), closed: count('closed'), users, stores, plugins: pluginHost().plugins.length },
    health: { engine: dialect(), kernel: (await kernelState()).version, uptimeSeconds: Math.floor(process.uptime()), memoryBytes: process.memoryUsage().rss, log: await verifyPlatformLog() },
    backups,
    faults: states.filter(({ state }) => state !== 'loaded'),
    attention: await attention(background, backups),
    works: await latestWorks(5),
  }
}
