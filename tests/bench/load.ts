/** What a stretch of load came to. Times are milliseconds. */
export interface LoadResult {
  clients: number
  requests: number
  seconds: number
  perSecond: number
  p50: number
  p95: number
}

/** How work is loaded. */
export interface LoadOptions {
  clients: number
  seconds: number
  /** One unit of work by one of the clients; false where there is nothing left to do. */
  work(client: number): Promise<void | false>
}

function summary(clients: number, times: number[], seconds: number): LoadResult {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { clients, requests: times.length, seconds, perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) }
}

/** Has clients work side by side, each one thing after the other, for a while. */
export async function load({ clients, seconds, work }: LoadOptions): Promise<LoadResult & { times: number[] }> {
  const times: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  const one = async (client: number) => {
    for (;;) {
      const begun = performance.now()
      if (begun >= until || (await work(client)) === false) return
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
  return { ...summary(clients, times, (performance.now() - started) / 1000), times }
}

/** Several stretches of the same load as one. */
export function together(stretches: readonly (LoadResult & { times: number[] })[]): LoadResult {
  const seconds = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0)
  return summary(stretches[0]?.clients ?? 0, stretches.flatMap(({ times }) => times), seconds)
}
