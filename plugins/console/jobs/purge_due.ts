import type { JobDeclaration } from '@benchpin/plugins/automation'
import { PurgeError } from '../errors.ts'
import { purgeDue } from '../services/deletions.ts'

/** The second step of deletions, by itself once their days of grace are over. */
export const purgeJob: JobDeclaration = {
  id: 'console.purge_due',
  title: 'Delete organizations whose grace is over',
  description: 'Deletes every row and file of organizations whose deletion was asked for, once their export is made and the days of grace are over.',
  schedule: '15 2 * * *',
  scope: 'platform',
  missed: 'catch_up',
  async run({ note }) {
    const ended = await purgeDue()
    for (const { name, work } of ended) note(`${name}: ${work.status === 'done' ? 'deleted' : work.status}`)
    const failed = ended.filter(({ work }) => work.status !== 'done')
    if (failed.length > 0) throw new PurgeError(failed.map(({ name }) => name))
  },
}
