import cluster from 'node:cluster'

/** More deaths than this within a minute are no accident: a restart won't mend them. */
const MOST_DEATHS = 5
const MINUTE_MS = 60_000

let ending = false
const deaths: number[] = []

/** Asks all workers to end; they finish what they are at. */
function endAll(): void {
  ending = true
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
}

function startWorker(): void {
  cluster.fork().on('exit', (code) => {
    if (ending) return
    const now = performance.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < MINUTE_MS).length <= MOST_DEATHS) return startWorker()
    process.exitCode = code || 1
    endAll()
  })
}

/**
 * Serves with several processes that share one port; one that dies is replaced. They keep nothing to themselves but
 * caches, so they are as good as servers on machines of their own.
 */
export function superviseWorkers(count: number): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, endAll)
  for (let index = 0; index < count; index++) startWorker()
}
