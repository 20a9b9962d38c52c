import { findRecord, type PeekPayload, type QuickPeek } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { GiftCard } from '../models/gift_card.ts'
import { historyOf } from '../services/history.ts'
import { CARD, VIEW } from '../services/names.ts'
import { masked } from '../services/numbers.ts'
import { GIVEN_WORDS, stateOf } from '../services/words.ts'

/** A gift card seen from the side, with every transaction. */
export const cardPeek: QuickPeek = {
  type: CARD,
  permission: VIEW,
  async load(id): Promise<PeekPayload> {
    const card = await findRecord(GiftCard, id)
    const buyer = card.buyerId === null ? null : (await findContact(card.buyerId)).displayName
    const rows = (await historyOf(id)).map(({ date, text, document, amount }) => ({ date, text: document ? `${text}, ${document.number}` : text, amount }))
    return {
      ...{ type: CARD, id, title: `Gift card ${card.serial}`, subtitle: masked(card.lastFour), state: stateOf(card), href: `/gift-cards/${id}` },
      figures: [
        { label: 'Remaining', type: 'money', value: card.balance },
        { label: 'Original', type: 'money', value: card.initial || card.face },
        { label: 'Redeemed', type: 'money', value: card.redeemed },
      ],
      facts: [
        { label: 'Date', type: 'date', value: card.date },
        { label: 'How', type: 'text', value: card.reason ?? GIVEN_WORDS[card.givenAs] },
        { label: 'Buyer', type: 'text', value: buyer },
      ],
      lines: {
        columns: [
          { key: 'date', label: 'Date', type: 'date' },
          { key: 'text', label: 'What', type: 'text' },
          { key: 'amount', label: 'Amount', type: 'money' },
        ],
        rows,
      },
      actions: [{ label: 'Open gift card', href: `/gift-cards/${id}` }],
    }
  },
}
