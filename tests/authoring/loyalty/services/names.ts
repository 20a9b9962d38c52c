/** The feature under which all stands that a customer meets. */
export const PROGRAM = 'loyalty.program'

/** Permission to see points. */
export const VIEW = 'loyalty.view'

/** What the store owes in points. */
export const POINTS_OWED = 'loyalty.points_owed'

/** What giving points costs. */
export const POINTS_EXPENSE = 'loyalty.points_expense'

/** Setting: points for each whole unit of money that is invoiced. */
export const POINTS_PER_DOLLAR = 'loyalty.points_per_dollar'

/** Setting: what a point is worth, in minor units. */
export const POINT_WORTH = 'loyalty.point_worth'

/** Setting: months without earning or spending after which points expire; 0 never. */
export const EXPIRE_MONTHS = 'loyalty.expire_months'
