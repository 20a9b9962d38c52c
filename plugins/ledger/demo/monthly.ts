import type { Money } from '@benchpin/kernel'

/** What is written by hand at a month's end: an expense by the number of its account, in dollars of the bigger jeweler, paid from the bank. */
export interface MonthlyBill {
  memo: string
  /** Day of the month. */
  day: number
  account: string
  dollars: number
  /** How much it goes up and down. */
  swing: number
  /** Written once for each store. */
  perStore: boolean
}

const bill = (memo: string, day: number, account: string, dollars: number, swing: number, perStore = false): MonthlyBill => ({ memo, day, account, dollars, swing, perStore })

/** The bills of a month. */
export const MONTHLY: readonly MonthlyBill[] = [
  bill('Rent', 1, '6110', 7_400, 0, true),
  bill('Wages', 28, '6000', 34_500, 0.04),
  bill('Payroll taxes', 28, '6050', 2_750, 0.04),
  bill('Electricity and telephone', 17, '6150', 1_180, 0.25),
  bill('Social media and radio', 22, '6200', 2_900, 0.5),
  bill('Card processing', 27, '6250', 3_350, 0.3),
  bill('Jewelers block insurance', 5, '6350', 1_640, 0),
]

/** Whole dollars of a bill in a month. */
export function amountOf({ dollars, swing }: MonthlyBill, scale: number, chance: number): Money {
  return Math.max(1, Math.round(dollars * scale * (1 + swing * (2 * chance - 1)))) * 100
}
