import { businessDateIn, nowInstant, tenantState, type DashboardWidget } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { dayInWords } from './certificates.ts'
import { expiringCertificates } from './expiring.ts'

const SHOWN = 6

/** Certificates that run out soon, on the dashboard. */
export const certificateWidget: DashboardWidget = {
  id: 'tax.certificates',
  title: 'Resale certificates that run out',
  kind: 'list',
  order: 75,
  permission: 'tax.certificates',
  async load() {
    const { timeZone } = await tenantState()
    const ending = (await expiringCertificates(businessDateIn(timeZone, nowInstant()))).slice(0, SHOWN)
    const contacts = await findContacts(ending.map(({ contactId }) => contactId))
    const rows = ending.map(({ id, contactId, permitNumber, expiresOn }) => ({
      ...{ id, title: contacts.get(contactId)?.displayName ?? permitNumber, detail: `${permitNumber}, through ${dayInWords(expiresOn!)}` },
      ...{ value: expiresOn, type: 'date' as const, href: `/contacts/${contactId}?tab=tab_certificates` },
    }))
    return { rows, href: '/contacts', empty: 'None runs out soon.' }
  },
}
