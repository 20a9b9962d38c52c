import { CurrencyError } from './errors.ts'
import type { Currency } from './money.ts'

/** What parsing and formatting need to know of a currency. */
export interface CurrencyFacts {
  /** Decimals of the minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
  readonly minorDigits: number
  /** Ways of writing it beside an American amount, longest first: 'CAD', 'CA$', '$'. */
  readonly marks: readonly string[]
}

const known = new Map<Currency, CurrencyFacts>()

/**
 * Facts from the runtime's own currency data, so that no list is kept here.
 *
 * @throws CurrencyError where it is not a three-letter code
 */
export function currencyFacts(currency: Currency): CurrencyFacts {
  const facts = known.get(currency) ?? readFacts(currency)
  known.set(currency, facts)
  return facts
}

/**
 * Decimals of the minor unit: 2 for USD, 0 for JPY.
 *
 * @throws CurrencyError where it is not a three-letter code
 */
export function minorDigits(currency: Currency): number {
  return currencyFacts(currency).minorDigits
}

function readFacts(currency: Currency): CurrencyFacts {
  if (!/^[A-Z]{3}$/.test(currency)) throw new CurrencyError()
  const displays = (['symbol', 'narrowSymbol'] as const).map(
    (currencyDisplay) => new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay })
  )
  const symbols = displays.flatMap((format) =>
    format.formatToParts(0).flatMap((part) => (part.type === 'currency' ? [part.value] : []))
  )
  return {
    minorDigits: displays[0]?.resolvedOptions().maximumFractionDigits ?? 2,
    marks: [...new Set([currency, ...symbols])].sort((left, right) => right.length - left.length),
  }
}
