import { findRecord, type PeekPayload, type QuickPeek } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { StoreCredit } from '../models/store_credit.ts'
import { historyOf } from '../services/history.ts'
import { CREDIT, VIEW } from '../services/names.ts'
import { stateOf } from '../services/words.ts'

/** A store credit seen from the side, with all that became of it. */
export const creditPeek: QuickPeek = {
  type: CREDIT,
  permission: VIEW,
  async load(id): Promise<PeekPayload> {
    const credit = await findRecord(StoreCredit, id)
    const { displayName } = await findContact(credit.contactId)
    const rows = (await historyOf(id)).map(({ date, text, document, amount }) => ({ date, text: document ? `${text}, ${document.number}` : text, amount }))
    return {
      ...{ type: CREDIT, id, title: credit.number, subtitle: displayName, state: stateOf(credit), href: `/store-credits/${id}` },
      figures: [
        { label: 'Remaining', type: 'money', value: credit.remaining },
        { label: 'Given', type: 'money', value: credit.issued },
        { label: 'Used', type: 'money', value: credit.used },
      ],
      facts: [
        { label: 'Date', type: 'date', value: credit.date },
        { label: 'Expires', type: credit.expiresOn ? 'date' : 'text', value: credit.expiresOn ?? 'Never' },
        { label: 'Reason', type: 'text', value: credit.reason },
        { label: 'Given for', type: 'text', value: credit.originNumber },
      ],
      lines: {
        columns: [
          { key: 'date', label: 'Date', type: 'date' },
          { key: 'text', label: 'What', type: 'text' },
          { key: 'amount', label: 'Amount', type: 'money' },
        ],
        rows,
      },
      actions: [
        { label: 'Open store credit', href: `/store-credits/${id}` },
        { label: 'Customer account', href: `/receivables/customers/${credit.contactId}` },
      ],
    }
  },
}
