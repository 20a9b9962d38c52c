import { contributionsOf, definePoint, pluginHost, type BusinessDate, type Money } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import type { TaxClass } from '@benchpin/plugins/tax'
import { InvoiceInputError } from '../errors.ts'

/** A line of another plugin's kind, as that plugin sees it. */
export interface SoldLine {
  invoiceId: number
  lineId: number
  storeId: number
  contactId: number
  /** Date of the invoice. */
  date: BusinessDate
  /** Null before the invoice is finalized. */
  number: string | null
  amount: Money
}

/**
 * A kind of line that another plugin sells on an invoice, for money that is not earned yet: a gift card, a membership. It
 * is one piece at one price, without cost, adjustment or sales tax. It is in the invoice's subtotal and total, and in
 * `deferred`, which sales figures leave out; it credits its own account in place of revenue.
 */
export interface LineKindContribution {
  /** Permanent, begins with the plugin's id: `gift_cards.card`. Kept in `sales_invoice_lines.contributed_kind`. */
  id: string
  /** What stands before the line: `Gift card`. */
  label: string
  /** Who may put one on an invoice, beside `sales.invoices.create`. */
  permission: string
  /** As which the tax return lists it; as not taxable where absent. */
  taxClass?: TaxClass
  /** Credited when the invoice is finalized. */
  account: AccountKey
  /**
   * A line was added to an open invoice: keeps what belongs to it, in the same transaction.
   *
   * @param details - as the plugin's own form sent them; not checked yet
   * @returns what the line says
   */
  added(line: SoldLine, details: Record<string, unknown>): Promise<{ description: string }>
  /** A line was taken off an open invoice, or goes with it: forgets what belongs to it. */
  removed(line: SoldLine): Promise<void>
  /** The invoice is finalized; what it throws refuses that. */
  finalized(line: SoldLine): Promise<void>
  /**
   * The finalized invoice is reopened, or voided; what it throws refuses that. Called also where the plugin is disabled by
   * now. Of a voided one nothing comes after, of a reopened one `finalized` or `removed`.
   */
  takenBack(line: SoldLine, how: 'reopened' | 'voided'): Promise<void>
}

/** Kinds of lines that other plugins sell on invoices. */
export const lineKinds = definePoint<LineKindContribution>('sales.line_kinds')

/** The kind with this id. @throws InvoiceInputError where the tenant does not have it */
export async function lineKindOf(id: string): Promise<LineKindContribution> {
  const found = (await contributionsOf(lineKinds)).find((kind) => kind.id === id)
  if (!found) throw new InvoiceInputError('Your store does not sell this. Take the line off, or have its plugin turned on.', { field: 'kind' })
  return found
}

/** The kind with this id, whether the tenant has it or not; undefined where its plugin is gone. */
export function knownLineKind(id: string): LineKindContribution | undefined {
  return pluginHost()
    .contributions.all(lineKinds)
    .find(({ value }) => value.id === id)?.value
}
