/** Money and rates, exact. Safe in the browser. */
export { allocate } from './allocate.ts'
export { minorDigits } from './currency.ts'
export {
  AllocationError,
  CurrencyError,
  MoneyError,
  MoneyRangeError,
  MoneyTextError,
  RateTextError,
} from './errors.ts'
export { formatMoney, moneyToDecimal } from './format_money.ts'
export type { FormatMoneyOptions } from './format_money.ts'
export { assertMoney, sumMoney } from './money.ts'
export type { Currency, Money } from './money.ts'
export { multiplyMoney, multiplyMoneyByRatio } from './multiply_money.ts'
export type { MoneyRounding } from './multiply_money.ts'
export { parseMoney } from './parse_money.ts'
export { addRates, compareRates, formatRate, parseRate } from './rate.ts'
export type { Rate } from './rate.ts'
