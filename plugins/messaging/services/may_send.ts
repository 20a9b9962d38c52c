import type { MessagePurpose } from '../points.ts'
import { consentOf } from './consent.ts'
import { postalAddressFor } from './sender.ts'
import { SUPPRESSION_WORDS, suppressionOf } from './suppressions.ts'

/** Whom a message goes to, and why. */
export interface Addressed {
  purpose: MessagePurpose
  channel: string
  contactId: number | null
  address: string
  storeId: number | null
}

/**
 * Why a message may not go out, in words; null where it may. Marketing needs consent of the contact, and a postal address
 * of the store to stand under it (CAN-SPAM, 15 USC 7704(a)(5)); what somebody's own order is about needs neither.
 */
export async function whyNot({ purpose, channel, contactId, address, storeId }: Addressed): Promise<string | null> {
  const suppressed = await suppressionOf(channel, address)
  if (suppressed && (suppressed.scope === 'all' || purpose === 'marketing')) return `${SUPPRESSION_WORDS[suppressed.reason]}.`
  if (purpose !== 'marketing') return null
  if (contactId === null || !(await consentOf(contactId, channel, 'marketing'))) return 'The contact has not agreed to marketing.'
  return (await postalAddressFor(storeId)) ? null : 'Marketing needs your postal address. Enter it under Settings, Messages, Sender.'
}
