import { announce, defineTopic } from '@benchpin/kernel'

/** Changes of one customer's account: documents, payments, credits, write-offs. */
export const accountTopic = defineTopic({ id: 'receivables.account', permission: 'receivables.view', params: ['id'] })

/** Tells the screens that show a customer's account that it has changed, once that is committed. */
export async function announceAccounts(contactIds: Iterable<number>): Promise<void> {
  for (const id of new Set(contactIds)) await announce(`receivables.account/${id}`)
}
