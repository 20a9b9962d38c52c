import type { PriceRounding } from './rule.ts'

/** The roundings as a form offers them. */
export const ROUNDINGS: readonly { value: PriceRounding; label: string }[] = [
  { value: 'none', label: 'None' },
  { value: '1', label: 'To whole amounts (347.00)' },
  { value: '5', label: 'To the nearest 5 (345)' },
  { value: '10', label: 'To the nearest 10 (350)' },
  { value: '50', label: 'To the nearest 50 (350)' },
  { value: '100', label: 'To the nearest 100 (300)' },
  { value: '5_less_1', label: 'Ending in 4 or 9 (349)' },
  { value: '10_less_1', label: 'Ending in 9 (349)' },
  { value: '50_less_1', label: 'Ending in 49 or 99 (349)' },
  { value: '100_less_1', label: 'Ending in 99 (299)' },
]
