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
