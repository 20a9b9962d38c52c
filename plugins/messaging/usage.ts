import { currentTenantId, database, type UsageMeter } from '@benchpin/kernel'

/** Messages of the last thirty days. */
export const messagesSent: UsageMeter = {
  id: 'messaging.sent',
  title: 'Messages in 30 days',
  unit: 'count',
  async measure() {
    const since = new Date(Date.now() - 30 * 86_400_000).toISOString()
    const row = (await database().from('messaging_messages').where('messaging_messages.tenant_id', currentTenantId()).where('created_at', '>=', since).count('* as sent').first()) as { sent: number | string } | null
    return Number(row?.sent ?? 0)
  },
}
