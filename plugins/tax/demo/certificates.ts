import type { DemoLoader } from '@benchpin/kernel'
import { Contact } from '@benchpin/plugins/contacts'
import { noteCertificate, verifyCertificate } from '../services/certificates.ts'
import { Certificate } from '../models/certificate.ts'

const PORTAL = 'Florida Department of Revenue, certificate verification'

/** Dealers' certificates of each year; one dealer has not sent the one of this year. */
export const certificatesDemo: DemoLoader = {
  order: 20,
  title: 'Resale certificates',
  async load({ tenant, today, opening, storeIds, people, at, progress }) {
    if (tenant !== 'harbor_and_vine') return
    const dealers = (await Contact.query().where('taxExempt', true).orderBy('id')).filter(({ taxExemptReason }) => /resale/i.test(taxExemptReason ?? ''))
    const by = people.find(({ group }) => group === 'Bookkeeper')?.name ?? 'System'
    const years = Array.from({ length: Number(today.slice(0, 4)) - Number(opening.slice(0, 4)) + 1 }, (_, index) => Number(opening.slice(0, 4)) + index)
    for (const [index, { id: contactId, taxExemptNumber }] of dealers.entries()) {
      const sent = index === dealers.length - 1 ? years.slice(0, -1) : years
      for (const year of sent) {
        const date = `${year}-01-04` < opening ? opening : `${year}-01-04`
        await at({ date, minute: 615, storeId: storeIds[0] ?? 0, by }, async () => {
          const id = await noteCertificate({ contactId, region: 'FL', permitNumber: taxExemptNumber ?? `85-80${10_000_000 + contactId}`, startsOn: `${year}-01-01`, expiresOn: null })
          const { version } = await Certificate.query().where('id', id).firstOrFail()
          await verifyCertificate(id, version, date, PORTAL)
        })
      }
      progress(index + 1, dealers.length)
    }
  },
}
