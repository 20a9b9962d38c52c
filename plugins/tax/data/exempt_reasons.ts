/** A reason why a sale, or a line of it, owes no tax. */
export interface ExemptReason {
  id: string
  label: string
  /** What must be kept to prove it, and where that is written. */
  proof: string
}

/** Reasons that a sale can be exempt for, as a person chooses them. */
export const EXEMPT_REASONS: readonly ExemptReason[] = [
  { id: 'resale', label: 'Sold for resale', proof: 'The buyer’s resale certificate of the year (Form DR-13), or an authorization number for the sale.' },
  { id: 'out_of_state', label: 'Shipped out of state', proof: 'The carrier’s record of delivery outside the state (Rule 12A-1.0015, F.A.C.).' },
  { id: 'exempt_organization', label: 'Exempt organization', proof: 'The organization’s certificate of exemption.' },
  { id: 'bullion', label: 'Exempt bullion', proof: 'The description of the bullion on the invoice: metal, weight and fineness.' },
  { id: 'other', label: 'Another reason', proof: 'A note of the reason on the document.' },
]

/** Reasons that lie with a line. */
const LINE_REASONS: readonly ExemptReason[] = [
  { id: 'labor', label: 'Work without parts', proof: 'The work ticket, which lists no part.' },
  { id: 'gift_card', label: 'Gift card, taxed when it is used', proof: 'The number of the card (Rule 12A-1.089, F.A.C.).' },
  { id: 'freight', label: 'Freight, stated apart', proof: 'The invoice, on which it is stated apart.' },
  { id: 'not_taxable', label: 'Not taxable', proof: 'A note of the reason on the document.' },
]

/** The words of a reason, for documents and reports. */
export function exemptReasonLabel(id: string): string {
  return [...EXEMPT_REASONS, ...LINE_REASONS].find((reason) => reason.id === id)?.label ?? id
}
