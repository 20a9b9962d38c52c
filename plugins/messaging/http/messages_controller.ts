import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, render, transaction, useCase } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { Message } from '../models/message.ts'
import { Suppression } from '../models/suppression.ts'
import { noteConsent } from '../services/consent.ts'
import { contactMessages, messageDetail } from '../services/history.ts'
import { previewMessage } from '../services/preview.ts'
import { resend } from '../services/resend.ts'
import { sendMessage } from '../services/send_message.ts'
import { liftUnsubscribed, SUPPRESSION_WORDS } from '../services/suppressions.ts'
import { newsTemplate } from '../templates/news.ts'
import { idFrom } from './parameters.ts'
import type { SuppressedProps } from './screen_props.ts'
import { consentValidator, writtenValidator } from './validators.ts'

const LISTED = 500

/** What was sent to whom, and what they agreed to. */
export default class MessagesController {
  async ofContact({ params, response }: HttpContext) {
    const contact = await findContact(idFrom(params.contactId, 'The contact'))
    return response.json(await contactMessages(contact.id))
  }

  async show({ params, response }: HttpContext) {
    return response.json(await messageDetail(await findRecord(Message, idFrom(params.id, 'The message'))))
  }

  async resend({ params, response }: HttpContext) {
    return response.json(await useCase('messaging.resend', () => resend(idFrom(params.id, 'The message'))))
  }

  async consent({ params, request, response }: HttpContext) {
    const contact = await findContact(idFrom(params.contactId, 'The contact'))
    const noted = await request.validateUsing(consentValidator)
    await useCase('messaging.note_consent', async () => {
      await noteConsent({ contactId: contact.id, channel: 'mail', purpose: 'marketing', ...noted })
      // Whoever agrees anew may be written to again.
      if (noted.given && contact.email) await liftUnsubscribed('mail', contact.email.toLowerCase())
    })
    return response.json(await contactMessages(contact.id))
  }

  async previewNews({ params, response }: HttpContext) {
    const contact = await findContact(idFrom(params.contactId, 'The contact'))
    return response.json(await previewMessage({ template: newsTemplate.id, contactId: contact.id, data: {} }))
  }

  async sendNews({ params, request, response }: HttpContext) {
    const contact = await findContact(idFrom(params.contactId, 'The contact'))
    const { address, ...written } = await request.validateUsing(writtenValidator)
    return response.json(await useCase('messaging.send_news', () => sendMessage({ template: newsTemplate.id, contactId: contact.id, address, data: {}, written, key: `news:${randomUUID()}` })))
  }

  async suppressed(ctx: HttpContext) {
    const listed = await Suppression.query().orderBy('id', 'desc').limit(LISTED)
    const addresses = listed.map(({ id, address, scope, reason, note, createdAt: since }) => ({ id, address, scope, words: SUPPRESSION_WORDS[reason], note, since }))
    return render(ctx, 'messaging::Suppressed', { addresses } satisfies SuppressedProps)
  }

  async lift({ params, response }: HttpContext) {
    const id = idFrom(params.id, 'The address')
    await useCase('messaging.lift', () => transaction(async () => void (await (await findRecord(Suppression, id, { lock: true })).delete())))
    return response.redirect().status(303).toPath('/settings/messages/suppressed')
  }
}
