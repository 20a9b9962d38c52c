import { transaction } from '@benchpin/kernel'
import { Suppression, type SuppressionReason } from '../models/suppression.ts'

/** What is known against an address. */
export async function suppressionOf(channel: string, address: string): Promise<Suppression | null> {
  return Suppression.query().where('channel', channel).where('address', address).first()
}

/** Writes no more to an address: no marketing, or nothing at all. What was stricter before stays. */
export async function suppress(channel: string, address: string, scope: 'marketing' | 'all', reason: SuppressionReason, note: string | null = null): Promise<void> {
  await transaction(async () => {
    const held = await Suppression.query().where('channel', channel).where('address', address).forUpdate().first()
    if (!held) await Suppression.create({ channel, address, scope, reason, note })
    else if (held.scope === 'marketing' && scope === 'all') await held.merge({ scope, reason, note }).save()
  })
}

/** Takes back what unsubscribing did. An address that bounced or complained stays. */
export async function liftUnsubscribed(channel: string, address: string): Promise<void> {
  await transaction(async () => {
    const held = await suppressionOf(channel, address)
    if (held?.reason === 'unsubscribed') await held.delete()
  })
}

/** Why an address is on the list, in words. */
export const SUPPRESSION_WORDS: Record<SuppressionReason, string> = {
  unsubscribed: 'Unsubscribed from marketing',
  bounced: 'The address does not take mail',
  complaint: 'Reported a message as spam',
  manual: 'Put on the list by the store',
}
