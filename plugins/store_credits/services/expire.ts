import { database, currentTenantId, transaction, type BusinessDate } from '@benchpin/kernel'
import { postJournal } from '@benchpin/plugins/ledger'
import { lockCredits, moveCredit } from './entries.ts'
import { BREAKAGE, CREDIT, OWED } from './names.ts'

/** Credits whose last day is over. */
async function dueIds(today: BusinessDate): Promise<number[]> {
  const rows = (await database()
    .from('store_credits_credits')
    .where('tenant_id', currentTenantId())
    .where('is_open', 1)
    .where('expires_on', '<', today)
    .orderBy('id')
    .select('id')) as { id: number | string }[]
  return rows.map(({ id }) => Number(id))
}

async function expireOne(creditId: number, today: BusinessDate): Promise<boolean> {
  return transaction(async () => {
    const credit = (await lockCredits([creditId])).get(creditId)!
    // Used up, or given more time, since it was found.
    if (!credit.isOpen || credit.expiresOn === null || credit.expiresOn >= today) return false
    const { id, number, remaining, contactId, storeId } = credit
    const source = { type: CREDIT, id, number }
    const lines = [
      { account: OWED, debit: remaining, contactId },
      { account: BREAKAGE, credit: remaining, contactId },
    ] as const
    await moveCredit(credit, 'expired', remaining, today, source)
    await postJournal({ date: today, storeId, source, memo: `Store credit ${number} expired`, lines })
    return true
  })
}

/**
 * Expires what remains of credits whose last day is over. A customer keeps what was used.
 *
 * @returns how many expired
 */
export async function expireCredits(today: BusinessDate, signal?: AbortSignal): Promise<number> {
  let expired = 0
  for (const id of await dueIds(today)) {
    if (signal?.aborted) break
    if (await expireOne(id, today)) expired++
  }
  return expired
}
