import { nowInstant, type DemoLoader } from '@benchpin/kernel'
import { Contact } from '@benchpin/plugins/contacts'
import { Message } from '../models/message.ts'
import { noteConsent } from '../services/consent.ts'
import { keepSender } from '../services/sender.ts'
import { keepWords } from '../services/templates.ts'
import { newsTemplate } from '../templates/news.ts'

const MANY = 40

/** Sender, words of the store's own, and customers some of whom agreed to hear from it. */
export const messagingDemo: DemoLoader = {
  order: 80,
  title: 'Messages',
  async load({ tenant, today, storeIds, people, random, at, progress }) {
    if (tenant !== 'harbor_and_vine') return
    const [storeId = null] = storeIds
    const by = people[0]?.name ?? 'System'
    await keepSender(null, { fromName: 'Harbor & Vine Jewelers', fromEmail: null, replyTo: 'hello@harborandvine.example', postalAddress: null })
    await keepWords({
      ...{ template: newsTemplate.id, channel: 'mail', storeId: null, subject: 'An evening at {{store_name}}' },
      body: 'Hello {{customer_first_name}},\n\nour goldsmiths have finished the new season, and we would like to show it to you before it goes into the window.\n\nReply to this mail, and we keep an hour for you.\n\n{{organization}}',
    })
    const customers = await Contact.query().where('isCustomer', true).whereNotNull('email').whereNull('special').orderBy('id').limit(MANY)
    for (const [index, contact] of customers.entries()) {
      const given = random() < 0.7
      await at({ date: today, minute: 600 + index, storeId: storeId ?? 0, by }, async () => {
        await noteConsent({ contactId: contact.id, channel: 'mail', purpose: 'marketing', given, method: 'in_person' })
        if (given && index % 2 === 0) await tell(contact, storeId, by)
      })
      progress(index + 1, customers.length)
    }
  },
}

async function tell(contact: Contact, storeId: number | null, by: string): Promise<void> {
  await Message.create({
    ...{ messageKey: `demo:${contact.id}`, template: newsTemplate.id, purpose: 'marketing', channel: 'mail', contactId: contact.id, storeId },
    ...{ address: contact.email!.toLowerCase(), name: contact.displayName, subject: 'An evening at our store', documents: [], status: 'sent', reason: null },
    body: `Hello ${contact.firstName ?? contact.displayName},\n\nour goldsmiths have finished the new season, and we would like to show it to you before it goes into the window.\n\nHarbor & Vine Jewelers`,
    ...{ attempts: 1, sender: 'Harbor & Vine Jewelers', sentAt: nowInstant(), sentBy: by, resendOfId: null },
  })
}
