/** A reason why a sale owes no tax. */
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
  { id: 'bullion', label: 'Exempt bullion', proof: 'Exempt in Florida without a threshold since August 1, 2025 (HB 7031).' },
  { id: 'other', label: 'Another reason', proof: 'A note of the reason on the document.' },
]
