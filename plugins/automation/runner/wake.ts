/** What runners do: each kind of work waits for itself alone. */
export type LaneName = 'jobs' | 'outbox' | 'works'

type Wake = (lane: LaneName, tenantId: number) => void

const wakes = new Set<Wake>()

/** Hears of work that this process has just committed. Returns how to stop it. */
export function onWake(wake: Wake): () => void {
  wakes.add(wake)
  return () => void wakes.delete(wake)
}

/** Tells the runner of this process, where there is one, that a tenant (0: the platform) has work for it; others find it when they next look. */
export function wakeRunner(lane: LaneName, tenantId: number): void {
  for (const wake of wakes) wake(lane, tenantId)
}
