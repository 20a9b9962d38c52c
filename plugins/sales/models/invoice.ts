import { column, tenantModel } from '@benchpin/kernel'
import { closedThrough } from '@benchpin/plugins/ledger'
import type { DeliveryKind, TaxRates, TaxRules } from '@benchpin/plugins/tax'

/**
 * Open: everything can be changed and nothing is posted. Finalized: stock, tax and the receivable stand. Voided: all
 * that is reversed, for good.
 */
export type InvoiceStatus = 'open' | 'finalized' | 'voided'

/**
 * A sale to a customer. The totals are kept on it, so that lists and reports need no arithmetic; the rates that they
 * were computed with stand beside them. `number` is null until it is first finalized, and then stays for good.
 */
export class Invoice extends tenantModel({
  table: 'sales_invoices',
  noun: 'invoice',
  columns: {
    storeId: column.reference(),
    number: column.nullable(column.text()),
    status: column.text<InvoiceStatus>(),
    contactId: column.reference(),
    salespersonId: column.nullable(column.reference()),
    date: column.date(),
    dueDate: column.date(),
    /** Sum of the lines, adjustments already taken off. */
    subtotal: column.money(),
    /** Part of the subtotal that is no sale yet: gift cards. Sales figures are `subtotal` less this. */
    deferred: column.money(),
    taxBase: column.money(),
    taxSurtax: column.money(),
    tax: column.money(),
    freight: column.money(),
    cardFee: column.money(),
    total: column.money(),
    taxRate: column.rate(),
    surtaxRate: column.rate(),
    surtaxThreshold: column.money(),
    serviceSurtax: column.text<TaxRates['serviceSurtax']>(),
    /** Place whose rates are charged; null for a store that has none chosen. */
    taxPlace: column.nullable(column.text()),
    /** How that place treats what is sold, on the invoice's date; null on invoices that are older than this. */
    taxRules: column.nullable(column.json<TaxRules>()),
    /** How the goods leave the store; null is over the counter. */
    delivery: column.nullable(column.text<DeliveryKind>()),
    /** County that they are delivered to, where it is within the state. */
    deliveryPlace: column.nullable(column.text()),
    deliveryAddress: column.nullable(column.text()),
    /** Resale certificate that the exemption rests on. */
    certificateId: column.nullable(column.integer()),
    /** Number that the state gave for this one sale, in place of a certificate or beside it. */
    authorizationNumber: column.nullable(column.text()),
    /** Why the whole invoice carries no tax: an id of the tax plugin's reasons. */
    exemptReason: column.nullable(column.text()),
    /** Certificate number, destination: whatever proves the reason. */
    exemptNote: column.nullable(column.text()),
    notes: column.nullable(column.text()),
    createdById: column.nullable(column.reference()),
    /** Who saved it last, for whoever comes too late with a change of his own. */
    changedBy: column.text(),
    /** Moves with every change of the invoice or of a line, so that `version` counts the whole invoice. */
    changedAt: column.instant(),
    finalizedAt: column.nullable(column.instant()),
    finalizedBy: column.nullable(column.text()),
    reopenedAt: column.nullable(column.instant()),
    reopenedBy: column.nullable(column.text()),
    voidedAt: column.nullable(column.instant()),
    voidedBy: column.nullable(column.text()),
    voidReason: column.nullable(column.text()),
  },
  title: (invoice) => invoice.number ?? 'open invoice',
  async restorable(invoice, { operation }) {
    if (operation === 'delete' && invoice.number === null && invoice.status === 'open') {
      const closed = await closedThrough()
      return closed !== null && invoice.date <= closed ? `The books are closed through ${closed}, and this invoice is dated ${invoice.date}.` : null
    }
    return 'Stock, tax and money stand behind an invoice, so it is changed on its own page, not from the log.'
  },
}) {}
