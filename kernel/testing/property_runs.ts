/** How often a property is tried: 100 times, or as `PROPERTY_RUNS` says. One variable scales all property tests. */
export function propertyRuns(share = 1): number {
  const runs = Number(process.env.PROPERTY_RUNS ?? 100)
  return Math.max(1, Math.round(runs * share))
}
