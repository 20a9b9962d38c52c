import { column, tenantModel } from '@benchpin/kernel'

/** Why there is a credit: given by the store, or paid back to the customer as one. */
export type GivenAs = 'goodwill' | 'payment'

/**
 * Credit of one customer. `remaining` = issued - used - refunded - expired - voided, and never below zero; what
 * changed it, and when, stands in the entries.
 */
export class StoreCredit extends tenantModel({
  table: 'store_credits_credits',
  noun: 'store credit',
  columns: {
    number: column.text(),
    date: column.date(),
    /** Last day on which it can be used; null where it never expires. */
    expiresOn: column.nullable(column.date()),
    contactId: column.reference(),
    storeId: column.reference(),
    reason: column.text(),
    givenAs: column.text<GivenAs>(),
    /** The document that it is given for: the payment that paid it back, or an invoice. */
    originType: column.nullable(column.text()),
    originId: column.nullable(column.integer()),
    originNumber: column.nullable(column.text()),
    issued: column.money(),
    used: column.money(),
    refunded: column.money(),
    expired: column.money(),
    voided: column.money(),
    remaining: column.money(),
    /** Whether anything remains; indexed. */
    isOpen: column.boolean(),
  },
  title: (credit) => credit.number,
  restorable: 'The books stand on what remains of it. Give another credit, or void this one.',
}) {}
