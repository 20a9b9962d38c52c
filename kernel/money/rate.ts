import { Big } from 'big.js'
import { RateTextError } from './errors.ts'

/** A fraction as a plain decimal string without trailing zeros: '0.065' is 6.5%. Stored, compared, multiplied by. */
export type Rate = string

/** Few enough digits that `multiplyMoney` takes every rate read here. */
const RATE_TEXT = /^([+-]?(?:\d{1,12}(?:\.\d{0,16})?|\.\d{1,16}))\s*(%?)$/
const STORED_RATE = /^-?\d{1,20}(?:\.\d{1,20})?$/

/**
 * Reads what a person typed: '6%', '6.5 %', '0.06', '-30%'. Without a percent sign it must be below 1, because '6'
 * is meant as 6% and would be kept as 600%.
 *
 * @throws RateTextError on anything else
 */
export function parseRate(text: string): Rate {
  const match = RATE_TEXT.exec(text.trim().replace('\u2212', '-'))
  const [, digits = '', percent = ''] = match ?? []
  if (digits === '') throw new RateTextError()
  const value = new Big(digits.replace(/^\+/, '').replace(/\.$/, ''))
  if (percent === '' && value.abs().gte(1)) throw new RateTextError()
  return write(percent === '' ? value : value.times('0.01'))
}

/**
 * A rate as a person reads it: '0.065' is '6.5%'. No digit is dropped, so `parseRate` gives the same rate back.
 *
 * @throws RateTextError where it is no decimal string
 */
export function formatRate(rate: Rate): string {
  return `${write(read(rate).times(100))}%`
}

/**
 * The exact sum: '0.06' and '0.01' are '0.07'.
 *
 * @throws RateTextError where one is no decimal string
 */
export function addRates(...rates: readonly Rate[]): Rate {
  return write(rates.reduce((sum, rate) => sum.plus(read(rate)), new Big(0)))
}

/**
 * Order by value: '0.060' equals '0.06'. Rates from a database may carry trailing zeros; never compare the text.
 *
 * @throws RateTextError where one is no decimal string
 */
export function compareRates(left: Rate, right: Rate): -1 | 0 | 1 {
  return read(left).cmp(read(right))
}

function read(rate: Rate): Big {
  if (!STORED_RATE.test(rate)) throw new RateTextError()
  return new Big(rate)
}

/** `toFixed` without places keeps every digit and, unlike `toString`, never uses an exponent. */
function write(value: Big): Rate {
  return value.toFixed()
}
