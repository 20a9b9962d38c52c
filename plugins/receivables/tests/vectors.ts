/** Worked examples of the receivables, by their id. Amounts in whole dollars, as the examples state them. */
export const A03_044 = { invoices: [['2026-01-05', 100], ['2026-02-05', 200], ['2026-03-05', 50]], payment: 250, applied: [100, 150, 0], credit: 0 } as const
export const A03_045 = { invoices: [['2026-01-05', 100], ['2026-02-05', 200], ['2026-03-05', 50]], payment: 400, applied: [100, 200, 50], credit: 50 } as const
export const A04_048 = { closedThrough: '2026-03-31', paymentDate: '2026-03-15', voidOn: '2026-04-10', postingDate: '2026-04-10' } as const
export const A04_049 = { allocated: true, delete: false, void: true } as const
export const A05_053 = { openBalance: 1000, writeOff: 1000, laterPayment: 400, balanceAfterWriteOff: 0, writeOffRemaining: 600, recovered: 400, balance: 0 } as const
export const R15_056 = { total: 1070, payments: [['2026-01-10', 500], ['2026-03-01', 100]], writeOff: 70, writeOffDate: '2026-02-01', asOf: '2026-02-15', balanceDue: 500 } as const
export const R07_099 = { payments: [['cash', 100, false], ['check', 50, false], ['cash', 40, true]], cash: 100, check: 50, total: 150 } as const

/** Buckets by the days since the document's date, which is the setting at first. */
export const R15_BUCKETS = [
  { id: 'R15-057', orderDate: '2026-01-01', asOf: '2026-01-01', bucket: '0-30' },
  { id: 'R15-061', orderDate: '2026-01-01', asOf: '2026-03-03', bucket: '61-90' },
  { id: 'R15-062', orderDate: '2026-01-01', asOf: '2026-04-01', bucket: '61-90' },
  { id: 'R15-063', orderDate: '2026-01-01', asOf: '2026-04-02', bucket: '91+' },
] as const
