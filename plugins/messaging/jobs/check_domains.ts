import type { JobDeclaration } from '@benchpin/plugins/automation'
import { SenderDomain } from '../models/sender_domain.ts'
import { checkDomain } from '../services/domains.ts'

/** Looks up every day whether the domains still stand. */
export const checkDomainsJob: JobDeclaration = {
  id: 'messaging.check_domains',
  title: 'Check sender domains',
  description: 'Looks up whether the records of your sender domains are still published. Mail is signed only while they are.',
  schedule: '40 5 * * *',
  missed: 'catch_up',
  async run({ signal, scheduledFor, note }) {
    for (const { id, checkedAt } of await SenderDomain.query().orderBy('id')) {
      if (signal.aborted) return
      // A run that broke off is caught up: what it has looked at already is passed over.
      if (checkedAt !== null && checkedAt >= scheduledFor) continue
      const { domain, verifiedAt } = await checkDomain(id)
      note(`${domain}: ${verifiedAt ? 'verified' : 'not verified'}.`)
    }
  },
}
