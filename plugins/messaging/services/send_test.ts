import { currentMember } from '@benchpin/kernel'
import { NoAddressError } from '../errors.ts'
import { previewWords } from './preview.ts'
import { record } from './send_message.ts'
import { findTemplate, usualChannel, type WordsChange } from './templates.ts'

/**
 * Sends words that are being written to whoever writes them, filled in as the preview shows them. It is no marketing:
 * nobody needs to agree to get what he writes.
 *
 * @returns to where it goes
 */
export async function sendTestMessage(change: WordsChange, key: string): Promise<string> {
  const member = currentMember()
  const address = member?.email
  if (!member || !address) throw new NoAddressError('You have no address to send a test to.')
  const { subject, body } = await previewWords(change, true)
  const template = await findTemplate(change.template)
  const channel = await usualChannel(template, change.channel)
  const prepared = { template: { ...template, purpose: 'transactional' as const }, channel, contactId: null, storeId: change.storeId, name: member.name, address, words: { subject: `Test: ${subject}`, body } }
  const message = await record(prepared, address, { messageKey: `test:${key}`, documents: [], resendOfId: null, once: null })
  return message.address
}
