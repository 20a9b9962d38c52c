import { writeDecimal } from '../units/decimal.ts'
import { minorDigits } from './currency.ts'
import { assertMoney } from './money.ts'
import type { Currency, Money } from './money.ts'

/** How an amount is written. */
export interface FormatMoneyOptions {
  /** 'USD' if left out. */
  currency?: Currency
  /** BCP 47 tag, 'en-US' if left out. */
  locale?: string
  /** Writes '+' before amounts above zero too: for differences and adjustments. */
  sign?: boolean
}

/** Making an Intl formatter costs far more than using it; a long list formats thousands of amounts. */
const formatters = new Map<string, Intl.NumberFormat>()

/**
 * The amount as a person reads it: 123450 is '$1,234.50'. Exact for every safe integer.
 *
 * @throws MoneyError where it is not a safe integer, CurrencyError on a bad code
 */
export function formatMoney(amount: Money, options: FormatMoneyOptions = {}): string {
  const { currency = 'USD', locale = 'en-US', sign = false } = options
  const decimal = moneyToDecimal(amount, currency)
  // A string keeps every digit: dividing by 100 loses cents above about 70 trillion.
  return formatterFor(currency, locale, sign).format(decimal as Intl.StringNumericLiteral)
}

/**
 * The amount as plain decimal text, no symbol and no grouping: 123450 is '1234.50'. For spreadsheets, inputs and
 * other companies' services; `parseMoney` reads it back.
 *
 * @throws MoneyError where it is not a safe integer, CurrencyError on a bad code
 */
export function moneyToDecimal(amount: Money, currency: Currency = 'USD'): string {
  return writeDecimal(assertMoney(amount), minorDigits(currency))
}

function formatterFor(currency: Currency, locale: string, sign: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${sign}`
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay: sign ? 'exceptZero' : 'auto' })
  formatters.set(key, formatter)
  return formatter
}
