/** What other plugins may use of payment options: whoever can be paid in a way of his own, by card say, contributes its kind to `paymentOptions`. */
export { paymentOptions, type EnteredOption, type PaymentOptionKind, type ToPay, type Way } from './points.ts'
export { waysToPay, type ShownWay, type WaysToPay } from './services/ways.ts'
export { payLink } from './services/links.ts'
