import { authorize, sumMoney, type Money } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import { InvoiceInputError } from '../errors.ts'
import type { InvoiceLine } from '../models/invoice_line.ts'
import { knownLineKind, lineKindOf, type LineKindContribution, type SoldLine } from '../points/line_kinds.ts'
import type { WholeInvoice } from './open_invoice.ts'

/** A line of another plugin's kind, to be added. */
export interface NewContributedLine {
  /** Id of the kind: `gift_cards.card`. */
  contributed: string
  unitPrice: Money
  /** What that plugin's form asks for. */
  details?: Record<string, unknown>
}

type Contributed = Pick<InvoiceLine, 'contributedKind' | 'extension'>

const ofPlugins = (lines: readonly InvoiceLine[]) => lines.filter(({ contributedKind }) => contributedKind !== null)

function soldLine({ invoice }: WholeInvoice, { id: lineId, extension: amount }: InvoiceLine): SoldLine {
  const { id: invoiceId, storeId, contactId, date, number } = invoice
  return { invoiceId, lineId, storeId, contactId, date, number, amount }
}

/** What of lines is sold and not earned yet. */
export function deferredOf(lines: readonly Contributed[]): Money {
  return sumMoney(lines.map(({ contributedKind, extension }) => (contributedKind === null ? 0 : extension)))
}

/** What of lines each account of other plugins is credited with. */
export async function creditsOf(lines: readonly Contributed[]): Promise<[AccountKey, Money][]> {
  const byKind = Map.groupBy(lines.filter(({ contributedKind }) => contributedKind !== null), ({ contributedKind }) => contributedKind!)
  const credits: [AccountKey, Money][] = []
  for (const [id, own] of byKind) credits.push([(await lineKindOf(id)).account, deferredOf(own)])
  return credits
}

/** The values of a new line. @throws PermissionDeniedError, InvoiceInputError */
export async function contributedLine({ contributed, unitPrice }: NewContributedLine) {
  const kind = await lineKindOf(contributed)
  await authorize(kind.permission)
  if (unitPrice <= 0) throw new InvoiceInputError('Enter an amount above zero.', { field: 'unitPrice' })
  return {
    ...{ kind: 'miscellaneous' as const, contributedKind: kind.id, itemId: null, stockId: null, family: null, description: kind.label },
    ...{ quantity: 1, unit: 'piece' as const, unitPrice, listPrice: null, taxable: false, taxClass: kind.taxClass ?? null, cost: 0 },
  }
}

/** Lets the plugin of a line that was just saved keep what belongs to it; `saveWhole` follows. */
export async function tellAdded(whole: WholeInvoice, line: InvoiceLine, details: Record<string, unknown>): Promise<void> {
  const { description } = await (await lineKindOf(line.contributedKind!)).added(soldLine(whole, line), details)
  line.description = description.slice(0, 500)
}

async function tell(whole: WholeInvoice, lines: readonly InvoiceLine[], call: (kind: LineKindContribution, line: SoldLine) => Promise<void>): Promise<void> {
  for (const line of ofPlugins(lines)) {
    const kind = knownLineKind(line.contributedKind!)
    if (kind) await call(kind, soldLine(whole, line))
  }
}

/** Tells the plugins of lines that go with their open invoice, or are taken off it. */
export const tellRemoved = (whole: WholeInvoice, lines: readonly InvoiceLine[] = whole.lines) => tell(whole, lines, (kind, line) => kind.removed(line))

/** Tells the plugins that the invoice is finalized. */
export const tellFinalized = (whole: WholeInvoice) => tell(whole, whole.lines, (kind, line) => kind.finalized(line))

/** Tells the plugins that all that was posted is taken back. */
export const tellTakenBack = (whole: WholeInvoice, how: 'reopened' | 'voided') => tell(whole, whole.lines, (kind, line) => kind.takenBack(line, how))
