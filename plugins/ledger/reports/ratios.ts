import type { Money } from '@benchpin/kernel'

/** One amount as a part of another: '0.25'; null where there is nothing to part. */
export function partOf(part: Money | null, whole: Money | null): string | null {
  return part === null || !whole ? null : (part / Math.abs(whole)).toFixed(4)
}

/** How an amount changed against the one before; null where it began at nothing. */
export function changeRate(now: Money | null, before: Money | null): string | null {
  return now === null || !before ? null : ((now - before) / Math.abs(before)).toFixed(4)
}
