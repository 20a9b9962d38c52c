/** A07-050: what is dated on the cutoff day is locked; the next day is open. */
export const ON_THE_CUTOFF = { closedThrough: '2026-03-31', invoiceDate: '2026-03-31', nextDay: '2026-04-01' }

/** A07-052: the check before closing surfaces unapplied payments and drafts. */
export const BEFORE_CLOSING = { unallocatedPayments: 1, openInvoices: 2, surfaced: ['No unallocated payments', 'No draft invoices'] }

/** A04-048: voiding a payment of a closed period is allowed, and posts on the day of the void. */
export const VOID_AFTER_CLOSE = { closedThrough: '2026-03-31', paymentDate: '2026-03-15', voidOn: '2026-04-10' }
