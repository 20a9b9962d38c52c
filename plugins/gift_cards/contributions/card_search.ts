import { formatMoney, tenantState, type SearchSource } from '@benchpin/kernel'
import { GiftCard } from '../models/gift_card.ts'
import { CARD, VIEW } from '../services/names.ts'
import { masked } from '../services/numbers.ts'

/**
 * Gift cards in the global search: by their serial and the last four digits of their number. The whole number is not in the
 * index, where it could be found out digit by digit; it is looked up.
 */
export const cardSearch: SearchSource = {
  id: CARD,
  label: 'Gift cards',
  icon: 'i-lucide-gift',
  permission: VIEW,
  async resolve(ids) {
    const { currency, locale } = await tenantState()
    const found = new Map((await GiftCard.query().whereIn('id', ids)).map((card) => [card.id, card]))
    return ids.flatMap((id) => {
      const card = found.get(id)
      if (!card) return []
      return [{ id, title: card.serial, detail: `${masked(card.lastFour)} · ${formatMoney(card.balance, { currency, locale })} remaining`, peek: CARD, href: `/gift-cards/${id}` }]
    })
  },
}
