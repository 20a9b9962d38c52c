/** Attempts after which a delivery is laid aside for a person: with the waits below that is a day and a half. */
export const ATTEMPTS = 12

const FIRST_MS = 2000
const LONGEST_MS = 6 * 3_600_000

/**
 * How long to wait after the n-th failed attempt, in milliseconds: twice as long each time, up to six hours. The wait is
 * spread over half to once of that, so that what failed together does not come back together.
 *
 * @param random - from 0 up to but excluding 1
 */
export function backOff(attempt: number, random = Math.random()): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1))
  return Math.round(whole * (0.5 + random / 2))
}
