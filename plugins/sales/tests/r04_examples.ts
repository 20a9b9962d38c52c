/** A worked example of the sales register, by its id. Amounts in whole dollars, as the example states them. */
export const R04_096 = { subtotal: 1000, tax: 60, freight: 25, cardFee: 0, paid: 500, total: 1085, balance: 585 } as const
