import { randomUUID } from 'node:crypto'
import { encryptSecret, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { Message } from './models/message.ts'
import { Sender } from './models/sender.ts'
import { SenderDomain } from './models/sender_domain.ts'
import { Suppression } from './models/suppression.ts'
import { TemplateWords } from './models/template_words.ts'

const serial = () => randomUUID().slice(0, 8)
const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

async function message(): Promise<Message> {
  const contact = await createContact({ firstName: 'Ana', lastName: `Reyes ${serial()}`, roles: ['customer'] })
  return Message.create({
    ...{ messageKey: `factory:${serial()}`, template: 'sales.invoice_mail', purpose: 'transactional', channel: 'mail', contactId: contact.id, storeId: null },
    ...{ address: 'ana@example.com', name: contact.displayName, subject: 'Your invoice', body: 'Hello Ana', documents: [], status: 'sent', reason: null },
    ...{ attempts: 1, sender: 'Test', sentAt: '2026-01-05T15:00:00.000Z', sentBy: 'System', resendOfId: null },
  })
}

/** The models of messages with the factories that tests make records with. */
export const messagingModels: ModelContribution[] = [
  of(TemplateWords, () => TemplateWords.create({ template: `test.${serial()}`, channel: 'mail', storeId: null, place: 'all', subject: 'Hello', body: 'Hello {{customer_name}}' })),
  of(Sender, () => Sender.create({ storeId: null, place: `test-${serial()}`, fromName: 'Harbor & Vine', fromEmail: null, replyTo: null, postalAddress: null })),
  of(SenderDomain, () =>
    SenderDomain.create({
      ...{ domain: `${serial()}.example.com`, selector: `bp${serial()}`, publicKey: 'MIIB', privateKey: encryptSecret('none') },
      ...{ records: { spf: 'missing', dkim: 'missing', dmarc: 'missing' }, checkedAt: null, verifiedAt: null },
    })
  ),
  of(Message, message),
  of(Suppression, () => Suppression.create({ channel: 'mail', address: `${serial()}@example.com`, scope: 'marketing', reason: 'manual', note: null })),
]
