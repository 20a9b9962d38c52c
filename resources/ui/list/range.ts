/** A range in the address: `2026-01-01..2026-01-31`, either end may be missing. Money is minor units. */
export function rangeOf(value: string): [from: string, to: string] {
  const [from = '', to = ''] = value.split('..')
  return [from, value.includes('..') ? to : from]
}

/** The range as it stands in the address; empty where both ends are. */
export function rangeText(from: string | number | null, to: string | number | null): string {
  return from === null && to === null ? '' : from === '' && to === '' ? '' : `${from ?? ''}..${to ?? ''}`
}

/** A range of days with a name, as people ask for them. */
export interface NamedRange {
  label: string
  from: string
  to: string
}

/** Ranges around today, a `YYYY-MM-DD` business date. Weeks begin on Sunday. */
export function namedRanges(today: string): NamedRange[] {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const date = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return [
    { label: 'Today', from: today, to: today },
    { label: 'Yesterday', from: date(year, month, day - 1), to: date(year, month, day - 1) },
    { label: 'This week', from: date(year, month, day - weekday), to: today },
    { label: 'This month', from: date(year, month, 1), to: today },
    { label: 'Last month', from: date(year, month - 1, 1), to: date(year, month, 0) },
    { label: 'This year', from: date(year, 1, 1), to: today },
    { label: 'Last year', from: date(year - 1, 1, 1), to: date(year - 1, 12, 31) },
  ]
}

/** Today on this computer's clock. For filters only: a document's date comes from its store's time zone. */
export function todayHere(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
