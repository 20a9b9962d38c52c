/**
 * How many random cases a property is tried with: 100, or as `PROPERTY_RUNS` says. One variable scales all property
 * tests.
 *
 * @param share - of the runs, for properties whose cases are long
 * @throws Error where PROPERTY_RUNS is not a whole number above zero: zero runs would pass without testing
 */
export function propertyRuns(share = 1): number {
  const runs = Number(process.env.PROPERTY_RUNS ?? 100)
  if (!Number.isSafeInteger(runs) || runs < 1) throw new Error('Set PROPERTY_RUNS to a whole number above zero')
  return Math.max(1, Math.round(runs * share))
}

/**
 * The seed of random cases, as `PROPERTY_SEED` says, else a new one. A test prints it: given again, the same cases are
 * tried in the same order, so that a failure is found again.
 *
 * @throws Error where PROPERTY_SEED is not a whole number
 */
export function propertySeed(): number {
  const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 0x7fffffff))
  if (!Number.isSafeInteger(seed)) throw new Error('Set PROPERTY_SEED to a whole number')
  return seed
}
