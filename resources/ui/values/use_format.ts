import type { ValueType } from '../../../kernel/http/screen_types.ts'
import { useShared } from '../session/use_shared.ts'
import { formatRelative, formatValue } from './format_value.ts'
import type { CellValue, FormatOptions } from './format_value.ts'

/** Formatting in the tenant's currency and locale. */
export interface Formats {
  /** An amount with its currency sign, for totals and figures: minor units in. */
  money(minorUnits: number): string
  value(value: CellValue, type: ValueType, options?: FormatOptions): string
  /** "3 hours ago" */
  relative(instant: string): string
}

/** Call it in setup. Everything a screen writes about amounts, weights and dates goes through it. */
export function useFormat(): Formats {
  const shared = useShared()
  const value: Formats['value'] = (given, type, options) => {
    const { currency, locale } = shared.value.tenant ?? { currency: 'USD', locale: 'en-US' }
    return formatValue(given, type, { currency, locale, ...options })
  }
  return {
    value,
    money: (minorUnits) => value(minorUnits, 'money', { symbol: true }),
    relative: (instant) => formatRelative(instant, shared.value.tenant?.locale ?? 'en-US'),
  }
}
