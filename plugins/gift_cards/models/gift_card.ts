import { column, tenantModel } from '@benchpin/kernel'

/** Pending: on an open invoice, nothing is owed for it. Replaced: lost, its balance moved to another. Voided: it never was. */
export type CardState = 'pending' | 'active' | 'replaced' | 'voided'

/** How the card came about. */
export type GivenAs = 'sold' | 'goodwill' | 'refund' | 'replacement'

/**
 * A gift card: whoever holds its number may use it. `balance` = initial - redeemed - paid out - moved, and never below
 * zero; what changed it stands in the entries. The number is money: it is on no list, in no audit entry and no log.
 */
export class GiftCard extends tenantModel({
  table: 'gift_cards_cards',
  noun: 'gift card',
  columns: {
    /** By which people speak of the card: `GC-00042`. */
    serial: column.text(),
    number: column.secret(column.nullable(column.text())),
    lastFour: column.text(),
    state: column.text<CardState>(),
    date: column.date(),
    storeId: column.reference(),
    buyerId: column.nullable(column.reference('contacts_contacts')),
    purchaserEmail: column.nullable(column.text()),
    givenAs: column.text<GivenAs>(),
    reason: column.nullable(column.text()),
    invoiceId: column.nullable(column.reference('sales_invoices')),
    invoiceLineId: column.nullable(column.integer()),
    /** The card that has its balance since it was lost. */
    replacedById: column.nullable(column.integer()),
    face: column.money(),
    initial: column.money(),
    redeemed: column.money(),
    paidOut: column.money(),
    moved: column.money(),
    balance: column.money(),
    /** Whether anything is on it; indexed. */
    isOpen: column.boolean(),
  },
  title: (card) => card.serial,
  restorable: 'A gift card is money that the books know of. Sell or give another one, or void its invoice.',
}) {}
