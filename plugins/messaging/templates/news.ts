import type { MessageTemplate } from '../points.ts'

/** A letter to a customer who agreed to hear from the store. */
export const newsTemplate: MessageTemplate = {
  id: 'messaging.news',
  title: 'News from the store',
  description: 'Sent by hand from a contact’s page, to those who agreed to marketing.',
  purpose: 'marketing',
  channels: ['mail'],
  fields: [],
  defaults: {
    subject: 'News from {{organization}}',
    body: 'Hello {{customer_first_name}},\n\nnew pieces have come in that we would like to show you. Come by at {{store_name}}, or reply to this mail and we set something aside for you.\n\n{{organization}}',
  },
}
