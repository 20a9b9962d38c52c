import { randomUUID } from 'node:crypto'
import { nowInstant } from '@benchpin/kernel'
import { deliveryRows, type DeliveryRow } from './delivery_rows.ts'
import { dueHeads, withFollowers, type Waiting } from './heads.ts'
import { padded } from './padded.ts'

/** How long a claim holds without being renewed, in milliseconds. */
export const LEASE_MS = 15_000

/** Deliveries of one listener and aggregate, in order. */
export type Chain = DeliveryRow[]

/** Deliveries that this process holds. */
export interface Claimed {
  claim: string
  chains: Chain[]
}

const from = (instant: string) => new Date(Date.parse(instant) + LEASE_MS).toISOString()

/**
 * Takes due deliveries of the ambient tenant for these listeners. Several processes share them: each row goes to the one
 * whose update finds it free. Whoever has the head of an aggregate alone handles what follows it.
 *
 * @returns null where nothing is due
 */
export async function claimDeliveries(listeners: readonly string[], now = nowInstant()): Promise<Claimed | null> {
  if (listeners.length === 0) return null
  const heads = await dueHeads(listeners, now)
  if (heads.length === 0) return null
  const wanted = await withFollowers(heads, now)
  const claim = randomUUID()
  const ids = [...wanted.values()].flat().map(({ id }) => Number(id))
  await deliveryRows()
    .whereIn('id', padded(ids))
    .where('due_at', '<=', now)
    .where((free) => void free.whereNull('claimed_until').orWhere('claimed_until', '<=', now))
    .update({ claim, claimed_until: from(nowInstant()) })
  const mine = (await deliveryRows().where('claim', claim)) as DeliveryRow[]
  return { claim, chains: unbroken(wanted, mine) }
}

/**
 * The chains as far as they were taken without a gap. What stands behind a row that went to another process is not handled
 * here: it waits until the claim is let go.
 */
function unbroken(wanted: ReadonlyMap<string, readonly Waiting[]>, mine: readonly DeliveryRow[]): Chain[] {
  const held = new Map(mine.map((row) => [Number(row.id), row]))
  return [...wanted.values()].flatMap((chain) => {
    const gap = chain.findIndex(({ id }) => !held.has(Number(id)))
    const taken = chain.slice(0, gap < 0 ? chain.length : gap).map(({ id }) => held.get(Number(id))!)
    return taken.length > 0 ? [taken] : []
  })
}

/** Renews a claim; answers whether anything is still held under it. */
export async function renewClaim(claim: string): Promise<boolean> {
  return Number(await deliveryRows().where('claim', claim).update({ claimed_until: from(nowInstant()) })) > 0
}

/** Lets go of what is still held: others may take it at once. */
export async function releaseClaim(claim: string): Promise<void> {
  await deliveryRows().where('claim', claim).update({ claim: null, claimed_until: null })
}
