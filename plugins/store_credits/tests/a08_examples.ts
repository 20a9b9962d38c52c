/** A08-054: a row of the ledger, in dollars. */
export const A08_054 = { id: 'A08-054', issued: 500, used: 120, refunded: 80, remaining: 300 }
