/** Permissions. */
export const VIEW = 'gift_cards.view'
export const LOOK_UP = 'gift_cards.look_up'
export const SELL = 'gift_cards.sell'
export const REVEAL = 'gift_cards.reveal'
export const MANAGE = 'gift_cards.manage'

/** What the store owes to whoever holds cards. */
export const OWED = 'gift_cards.owed'

/** What cards cost that are given away. */
export const GOODWILL = 'gift_cards.goodwill'

/** The type by which journals, peeks and the search name a card. */
export const CARD = 'gift_cards.card'

/** Id of the kind of line that sells one. */
export const LINE = 'gift_cards.card'

/** The type by which entries name the payment that used or filled a card. */
export const PAYMENT = 'receivables.payment'

/** Id of the tender. */
export const TENDER = 'gift_card'
