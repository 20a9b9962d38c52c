import { readDecimal } from '../units/decimal.ts'
import { currencyFacts } from './currency.ts'
import { MoneyRangeError, MoneyTextError } from './errors.ts'
import type { Currency, Money } from './money.ts'

/**
 * Reads an amount as an American types it or a spreadsheet exports it: '1,234.50', '$5', '-3.1', '-$3.10',
 * '(12.00)', '5 USD', '.5'. Another currency's symbol is refused, and so is a digit below the minor unit.
 *
 * @returns minor units of `currency`
 * @throws MoneyTextError where it is no amount, MoneyRangeError where it is too large, CurrencyError on a bad code
 */
export function parseMoney(text: string, currency: Currency = 'USD'): Money {
  const { minorDigits, marks } = currencyFacts(currency)
  const { digits, negative } = stripSignAndMark(text.replaceAll('\u2212', '-').trim(), marks)
  const magnitude = readDecimal(digits, minorDigits)
  if (magnitude === undefined) throw new MoneyTextError(`Use an amount like ${exampleAmount(minorDigits)}`)
  if (magnitude > Number.MAX_SAFE_INTEGER) throw new MoneyRangeError()
  const amount = Number(magnitude)
  return negative && amount > 0 ? -amount : amount
}

/** A second sign or mark is left in `digits`, where it is refused as no digit. */
function stripSignAndMark(text: string, marks: readonly string[]): { digits: string; negative: boolean } {
  if (text.startsWith('(') && text.endsWith(')')) {
    return { digits: stripMark(text.slice(1, -1).trim(), marks), negative: true }
  }
  const signFirst = /^[+-]/.test(text)
  const unmarked = stripMark(signFirst ? text.slice(1).trim() : text, marks)
  const signAfterMark = !signFirst && /^[+-]/.test(unmarked)
  return {
    digits: signAfterMark ? unmarked.slice(1).trim() : unmarked,
    negative: (signFirst ? text : unmarked).startsWith('-'),
  }
}

function stripMark(text: string, marks: readonly string[]): string {
  const upper = text.toUpperCase()
  for (const mark of marks) {
    if (upper.startsWith(mark)) return text.slice(mark.length).trim()
    if (upper.endsWith(mark)) return text.slice(0, -mark.length).trim()
  }
  return text
}

function exampleAmount(minorDigits: number): string {
  return minorDigits === 0 ? '1,234' : `1,234.${'50'.padEnd(minorDigits, '0').slice(0, minorDigits)}`
}
