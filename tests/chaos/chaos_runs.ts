/** How much the chaos tests do: a modest share of `full`, or all of it and more as `CHAOS_RUNS` says (1 is full size). */
export function chaosRuns(full: number, modest: number): number {
  const scale = process.env.CHAOS_RUNS
  return scale === undefined ? modest : Math.max(modest, Math.round(full * Number(scale)))
}
