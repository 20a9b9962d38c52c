/** What other plugins may use of gift cards. */
export { GiftCard, type CardState, type GivenAs } from './models/gift_card.ts'
export { giveCard, type GiveInput } from './services/give.ts'
export { outstanding } from './services/outstanding.ts'
export { LINE as GIFT_CARD_LINE } from './services/names.ts'
export { GiftCardError, GiftCardStateError } from './errors.ts'
