import { contributionsOf, currentTenantId, dialect, durableListeners, nowInstant, runAsTenant, type DurableListener } from '@benchpin/kernel'
import { FencedError } from '../errors.ts'
import { claimDeliveries, releaseClaim, renewClaim, LEASE_MS, type Chain, type Claimed } from './claim.ts'
import { deliver } from './deliver.ts'
import { Gate } from './gate.ts'

/** Calls to other hosts that one tenant makes at a time. */
const OUTSIDE_AT_ONCE = 4
/**
 * Transactions of listeners that this process has open at a time. What a delivery waits for is its commit, and MariaDB
 * writes many commits to the disk together; well below the pool's connections, because requests come first.
 */
const INSIDE_AT_ONCE = 8

let insideGate: Gate | null = null

/** SQLite has one writer. */
const inside = () => (insideGate ??= new Gate(dialect() === 'mysql' ? INSIDE_AT_ONCE : 1))

/**
 * Delivers what is due in the ambient tenant, until nothing is or `ends` is aborted. Listeners whose plugin or feature is
 * off are passed over: their deliveries wait, in order, until it is on again or somebody skips them; what happens while it
 * is off is not written down for them. Answers how many were delivered.
 *
 * @param now - for tests: what is due by then
 */
export async function dispatchDue(ends: AbortSignal, now?: string): Promise<number> {
  let delivered = 0
  while (!ends.aborted) {
    // Each batch opens the tenant anew: a plugin that was disabled meanwhile is told nothing any more.
    const told = await runAsTenant({ tenantId: currentTenantId() }, () => dispatchBatch(ends, now))
    if (told === null) break
    delivered += told
  }
  return delivered
}

async function dispatchBatch(ends: AbortSignal, now?: string): Promise<number | null> {
  const listeners = new Map((await contributionsOf(durableListeners)).map((listener) => [listener.id, listener]))
  const claimed = await claimDeliveries([...listeners.keys()], now ?? nowInstant())
  return claimed && deliverClaimed(claimed, listeners, ends, now)
}

async function deliverClaimed({ claim, chains }: Claimed, listeners: ReadonlyMap<string, DurableListener>, ends: AbortSignal, now?: string): Promise<number> {
  let delivered = 0
  let isLost = false
  const outside = new Gate(OUTSIDE_AT_ONCE)
  const renewal = setInterval(() => void renewClaim(claim).catch(() => undefined), LEASE_MS / 3)
  renewal.unref()
  const tell = async (chain: Chain) => {
    const listener = listeners.get(chain[0]!.listener)!
    const gate = listener.outside ? outside : inside()
    for (const row of chain) {
      const isDelivered = await gate.through(async () => !ends.aborted && !isLost && (await deliver(row, listener, claim, now)))
      // One that fails ends its chain: what follows must wait for it.
      if (!isDelivered) return
      delivered++
    }
  }
  try {
    const told = await Promise.allSettled(
      chains.map((chain) =>
        tell(chain).catch((error: unknown) => {
          isLost = true
          throw error
        })
      )
    )
    for (const one of told) if (one.status === 'rejected' && !(one.reason instanceof FencedError)) throw one.reason
  } finally {
    clearInterval(renewal)
    await releaseClaim(claim)
  }
  return delivered
}
