import { reportFailure } from '../errors/report.ts'

const running = new Set<Promise<void>>()

/**
 * Goes on with work after the answer was sent, where waiting for it would tell a stranger something: whether an
 * account exists shows in how long a mail or an audit entry takes. A failure is logged.
 */
export function inBackground(what: string, work: () => Promise<void>): void {
  const run: Promise<void> = reportFailure(what, work).finally(() => running.delete(run))
  running.add(run)
}

/** Waits for all such work: before the process ends, and in tests. */
export async function backgroundSettled(): Promise<void> {
  while (running.size > 0) await Promise.all(running)
}
