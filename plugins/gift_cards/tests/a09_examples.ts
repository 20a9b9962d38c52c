/** A09-055: redeem up to the balance, in dollars. */
export const A09_055 = { id: 'A09-055', cardBalance: 150, invoiceTotal: 200, applied: 150, cardLeft: 0, invoiceLeft: 50 }
