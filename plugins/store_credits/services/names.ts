/** Permissions. */
export const VIEW = 'store_credits.view'
export const ISSUE = 'store_credits.issue'
export const VOID = 'store_credits.void'

/** What the store owes in store credit. */
export const OWED = 'store_credits.owed'

/** What goodwill costs. */
export const GOODWILL = 'store_credits.goodwill'

/** What expires is income: the store owes it no longer. */
export const BREAKAGE = 'store_credits.breakage'

/** Setting: months until a new credit expires; 0 never. */
export const EXPIRE_MONTHS = 'store_credits.expire_months'

/** The type by which journals, peeks and the search name a credit. */
export const CREDIT = 'store_credits.credit'

/** The type by which entries name the payment that took or gave a credit. */
export const PAYMENT = 'receivables.payment'

/** Id of the tender. */
export const TENDER = 'store_credit'
