import { BenchpinError } from '@benchpin/kernel'

/** What was asked of a gift card can't be done; the message says what can. */
export class GiftCardError extends BenchpinError {
  static override code = 'E_GIFT_CARD'
  static override status = 422
}

/** The gift card was used meanwhile, or is in a state in which this can't be done. */
export class GiftCardStateError extends BenchpinError {
  static override code = 'E_GIFT_CARD_STATE'
  static override status = 409
}
