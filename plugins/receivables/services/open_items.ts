import { transaction } from '@benchpin/kernel'
import { postJournal, type Source } from '@benchpin/plugins/ledger'
import { OpenItem } from '../models/open_item.ts'
import type { OpenItemInput } from './contract.ts'
import { announceAccounts } from './account_topic.ts'
import { signedLine } from './moves.ts'
import { keepRaised } from './raised_items.ts'

/**
 * Raises what a document makes the customer owe, and posts it: accounts receivable against `offsets`. Call it when the
 * document posts, then `applyHeldDeposits`.
 *
 * @returns the open item's id; 0 where the amount is zero: the offsets are posted, and nothing is open
 */
export async function raiseOpenItem(input: OpenItemInput): Promise<number> {
  const { contactId, storeId, date, dueDate, amount, source, memo, offsets } = input
  return transaction(async () => {
    const lines = [signedLine('accounts_receivable', amount, contactId), ...offsets]
    await postJournal({ date, storeId, source, memo, lines })
    if (amount === 0) return 0
    const { type: sourceType, id: sourceId, number: sourceNumber } = source
    const item = await OpenItem.create({
      ...{ contactId, storeId, date, dueDate, amount, balance: amount, held: 0, writtenOff: 0, isOpen: true },
      ...{ sourceType, sourceId, sourceNumber, memo, standing: 1, reversedOn: null, reversalReason: null },
    })
    await keepRaised(item)
    await announceAccounts([contactId])
    return item.id
  })
}

/** The standing open item of a document, or null: it has not posted, was voided, or came to zero. */
export async function openItemOf(source: Pick<Source, 'type' | 'id'>): Promise<OpenItem | null> {
  return OpenItem.query().where('source_type', source.type).where('source_id', source.id).where('standing', 1).first()
}
