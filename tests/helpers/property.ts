/**
 * How many random cases each property is tried with. `PROPERTY_RUNS=10000` makes a long run of every property
 * test at once; 100 is the everyday number.
 *
 * @throws Error where PROPERTY_RUNS is not a whole number above zero: zero runs would pass without testing
 */
export function propertyRuns(): number {
  const runs = Number(process.env.PROPERTY_RUNS ?? 100)
  if (!Number.isSafeInteger(runs) || runs < 1) throw new Error('Set PROPERTY_RUNS to a whole number above zero')
  return runs
}
