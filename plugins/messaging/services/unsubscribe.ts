import { ambient, runAsTenant, subjectOfKey, tenantState, useCase } from '@benchpin/kernel'
import { Message } from '../models/message.ts'
import { UNSUBSCRIBE } from './compose.ts'
import { consentOf, noteConsent, type ConsentMethod } from './consent.ts'
import { liftUnsubscribed, suppress, suppressionOf } from './suppressions.ts'

/** What the page of a link to unsubscribe shows. */
export interface Leaving {
  organization: string
  /** The address as its owner knows it. */
  address: string
  isSubscribed: boolean
}

/** Opens the tenant and message of a key; null where the link is none. Works whether or not the plugin is on: a person must always get out. */
async function within<T>(key: string, work: (message: Message) => Promise<T>): Promise<T | null> {
  const subject = await subjectOfKey(UNSUBSCRIBE, key)
  if (!subject) return null
  const actor = { kind: 'system' as const, id: null, name: 'The person written to' }
  return runAsTenant({ tenantId: subject.tenantId, actor, origin: ambient().origin }, async () => {
    const message = await Message.query().where('id', subject.subjectId).first()
    return message ? work(message) : null
  })
}

async function leavingOf({ channel, address }: Message): Promise<Leaving> {
  const { name } = await tenantState()
  return { organization: name, address, isSubscribed: (await suppressionOf(channel, address)) === null }
}

/** What a link is about; null where it is none. */
export async function leaving(key: string): Promise<Leaving | null> {
  return within(key, leavingOf)
}

async function notedFor({ contactId, channel }: Message, given: boolean, method: ConsentMethod): Promise<void> {
  if (contactId === null || (await consentOf(contactId, channel, 'marketing')) === given) return
  await noteConsent({ contactId, channel, purpose: 'marketing', given, method })
}

/** Takes a person off: the contact's consent, and the address, whoever else it belongs to. Doing it again changes nothing. */
export async function unsubscribe(key: string, method: 'unsubscribe_page' | 'one_click'): Promise<Leaving | null> {
  return within(key, async (message) => {
    await useCase('messaging.unsubscribe', async () => {
      await suppress(message.channel, message.address, 'marketing', 'unsubscribed')
      await notedFor(message, false, method)
    })
    return leavingOf(message)
  })
}

/** Takes unsubscribing back. */
export async function undoUnsubscribe(key: string): Promise<Leaving | null> {
  return within(key, async (message) => {
    await useCase('messaging.undo_unsubscribe', async () => {
      const held = await suppressionOf(message.channel, message.address)
      await liftUnsubscribed(message.channel, message.address)
      if (held?.reason === 'unsubscribed') await notedFor(message, true, 'undo')
    })
    return leavingOf(message)
  })
}
