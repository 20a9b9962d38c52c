/**
 * Decimal text to and from a scaled integer: '1,234.50' with two places is 123450. Money and weights share it,
 * and neither ever passes through a floating-point fraction.
 */

/** Longer text is no amount a person means; the limit also bounds the work done on hostile input. */
const LONGEST_TEXT = 40

/** Thousands are grouped by commas completely or not at all, so '1,23' is refused and not read as 123. */
const UNSIGNED_DECIMAL = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/

/**
 * Reads unsigned American decimal text. Zeros beyond `places` are accepted ('1.5000'), other digits are not.
 *
 * @param places decimals of the scaled integer
 * @returns the value times 10^places, or undefined where the text is something else
 */
export function readDecimal(text: string, places: number): bigint | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const match = UNSIGNED_DECIMAL.exec(text)
  if (!match) return undefined
  const whole = (match[1] ?? '').replaceAll(',', '')
  const fraction = match[2] ?? ''
  if (whole + fraction === '' || /[1-9]/.test(fraction.slice(places))) return undefined
  return BigInt(whole + fraction.slice(0, places).padEnd(places, '0'))
}

/**
 * Writes a scaled integer as plain decimal text, no grouping: 1010 with three places is '1.010'.
 *
 * @param scaled a safe integer, the value times 10^places
 * @param fewestPlaces zeros beyond this many decimals are dropped; all are kept if left out
 */
export function writeDecimal(scaled: number, places: number, fewestPlaces = places): string {
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  let fraction = digits.slice(digits.length - places)
  while (fraction.length > fewestPlaces && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${scaled < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
