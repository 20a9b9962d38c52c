import { addDays, type DemoLoader } from '@benchpin/kernel'
import { Contact, createContact } from '@benchpin/plugins/contacts'
import { takePayment } from '@benchpin/plugins/receivables'
import { Filing } from '../models/filing.ts'
import { changeFiling, noteStatement } from '../services/change_filing.ts'
import { keepPayer } from '../services/payers.ts'

/** A customer who pays for a ring in cash, in two parts, and one who pays at once. */
const PAYERS = [
  { firstName: 'Marcus', lastName: 'Delacroix', daysAgo: [200, 190], amounts: [640_000, 580_000] },
  { firstName: 'Ines', lastName: 'Calloway', daysAgo: [6], amounts: [1_150_000] },
] as const

/** Reports of cash: what two years of sales raised, filed but for the last ones, and two customers who pay much in cash. */
export const cashDemo: DemoLoader = {
  order: 85,
  title: 'Cash reports',
  async load({ tenant, today, storeIds, people, at, progress }) {
    const [storeId] = storeIds
    if (tenant !== 'harbor_and_vine' || storeId === undefined) return
    const by = people.find(({ group }) => group === 'Manager')?.name ?? 'System'
    for (const { firstName, lastName, daysAgo, amounts } of PAYERS) {
      const contact = await createContact({ firstName, lastName, phone: '(904) 555-0177', roles: ['customer'] })
      for (const [index, amount] of amounts.entries()) {
        const date = addDays(today, -daysAgo[index]!)
        await at({ date, minute: 690, storeId, by }, () => takePayment({ contactId: contact.id, storeId, date, tenders: [{ tender: 'cash', amount }], applyTo: { unapplied: true } }))
      }
    }
    const filings = await Filing.query().orderBy('crossedOn')
    for (const [index, { id, version, contactId, crossedOn }] of filings.entries()) {
      const filedOn = addDays(crossedOn, 9)
      const contact = await Contact.query().where('id', contactId).firstOrFail()
      if (filedOn < today && contact.special === null) await at({ date: filedOn, minute: 720, storeId, by }, () => fileOne(id, version, contact, filedOn, today))
      progress(index + 1, filings.length)
    }
  },
}

async function fileOne(id: number, version: number, contact: Contact, filedOn: string, today: string): Promise<void> {
  const place = { address: '214 Riberia Street', city: 'St. Augustine', region: 'FL', postalCode: '32084', country: 'USA' }
  await keepPayer(contact.id, { legalName: contact.displayName, taxpayerNumber: '900-70-0001', birthDate: '1979-04-12', ...place, occupation: 'Boat builder', idType: 'Driver license', idNumber: 'D400-555-79-132-0', idIssuer: 'Florida' })
  await changeFiling(id, version, { status: 'filed', filedOn, filedNumber: `8300-${id}` })
  const sentOn = `${Number(filedOn.slice(0, 4)) + 1}-01-20`
  if (sentOn >= today) return
  const { version: now } = await Filing.query().where('id', id).firstOrFail()
  await noteStatement(id, now, sentOn)
}
