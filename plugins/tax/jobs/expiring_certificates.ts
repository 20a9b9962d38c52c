import type { JobDeclaration } from '@benchpin/plugins/automation'
import { findContacts } from '@benchpin/plugins/contacts'
import { raiseAlert, type AlertKind } from '@benchpin/plugins/workspace'
import { expiringCertificates } from '../services/expiring.ts'

/** What the bell tells of certificates that run out. */
export const certificateAlert: AlertKind = { id: 'tax.certificate_expiring', title: 'A resale certificate runs out', icon: 'i-lucide-badge-alert', tone: 'warning', permission: 'tax.certificates' }

/** Warns of resale certificates before they run out. */
export const expiringCertificatesJob: JobDeclaration = {
  id: 'tax.expiring_certificates',
  title: 'Warn of resale certificates that run out',
  description: 'Rings the bell for each resale certificate that runs out soon and that no new one follows. Sales to that customer are taxed from the day after.',
  schedule: '10 7 * * *',
  missed: 'catch_up',
  async run({ signal, businessDate, note }) {
    const ending = await expiringCertificates(businessDate)
    const contacts = await findContacts(ending.map(({ contactId }) => contactId))
    for (const { id, contactId, permitNumber, expiresOn } of ending) {
      if (signal.aborted) return
      const name = contacts.get(contactId)?.displayName ?? 'a customer'
      const title = `Resale certificate ${permitNumber} of ${name} runs out on ${expiresOn}`
      if (await raiseAlert({ kind: certificateAlert.id, key: `tax.certificate:${id}:expiring`, storeId: null, title, href: `/contacts/${contactId}?tab=tab_certificates` })) note(`${title}.`)
    }
  },
}
