import type { LineKindContribution } from '@benchpin/plugins/sales'
import { LINE, OWED, SELL } from '../services/names.ts'
import { activateCard, addedCard, removedCard, takeSoldCardBack } from '../services/sold_cards.ts'

/** A gift card on an invoice: sold and active in one step, taxed when it is used (Rule 12A-1.089, F.A.C.). */
export const cardLine: LineKindContribution = {
  ...{ id: LINE, label: 'Gift card', permission: SELL, account: OWED, taxClass: 'gift_card' },
  added: addedCard,
  removed: removedCard,
  finalized: activateCard,
  takenBack: takeSoldCardBack,
}
