/** What an additional cost is for. Pure data: the form shows it, the server checks by it. */
export const COST_KINDS = [
  { value: 'recertification', label: 'Recertification' },
  { value: 'repolish', label: 'Repolish' },
  { value: 'repair', label: 'Repair' },
  { value: 'setting', label: 'Setting' },
  { value: 'shipping', label: 'Shipping' },
  { value: 'duty', label: 'Duty' },
  { value: 'other', label: 'Other' },
] as const

/** Accounts that a cost may be set against, as the form shows them. */
export const OFFSETS = [
  { value: 'received_not_billed', label: 'Received, not billed yet' },
  { value: 'opening_balances', label: 'Opening balances' },
  { value: 'inventory_adjustments', label: 'Inventory adjustments' },
] as const
