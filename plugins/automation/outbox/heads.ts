import { deliveryRows, type DeliveryRow } from './delivery_rows.ts'
import { padded } from './padded.ts'

/** Due rows that are looked at together. */
const WINDOW = 256
/** Aggregates that are taken at a time. */
const HEADS = 128
/** Rows that are taken at a time, where what waits is of few aggregates. */
const TAKEN = 256

/** What must be known of a delivery before it is taken. */
export type Waiting = Pick<DeliveryRow, 'id' | 'listener' | 'aggregate' | 'due_at'>

/** Whose deliveries are told in order. */
export const chainOf = ({ listener, aggregate }: Pick<DeliveryRow, 'listener' | 'aggregate'>) => `${listener} ${aggregate}`

/** Due deliveries that nobody holds, the longest due first, behind another one. */
async function dueWindow(listeners: readonly string[], now: string, behind: Waiting | undefined): Promise<Waiting[]> {
  const rows = deliveryRows()
    .where('due_at', '<=', now)
    .whereIn('listener', [...listeners])
    .where((free) => void free.whereNull('claimed_until').orWhere('claimed_until', '<=', now))
  if (behind) void rows.where((later) => void later.where('due_at', '>', behind.due_at!).orWhere((tied) => void tied.where('due_at', behind.due_at!).where('id', '>', behind.id)))
  return (await rows.orderBy('due_at').orderBy('id').limit(WINDOW).select('id', 'listener', 'aggregate', 'due_at')) as Waiting[]
}

/** Those of some deliveries before which nothing of their aggregate waits, due or not. */
async function firstOf(rows: readonly Waiting[]): Promise<Waiting[]> {
  if (rows.length === 0) return []
  const firsts = (await deliveryRows()
    .whereIn('listener', padded(rows.map(({ listener }) => listener)))
    .whereIn('aggregate', padded(rows.map(({ aggregate }) => aggregate)))
    .groupBy('listener', 'aggregate')
    .min('id as first')) as { first: number | string }[]
  const ids = new Set(firsts.map(({ first }) => Number(first)))
  return rows.filter(({ id }) => ids.has(Number(id)))
}

/**
 * Due deliveries that are the first of their listener and aggregate: what stands behind one that failed, or that another
 * process holds, is not among them. That is what keeps the order, and what lets a poisoned aggregate block itself alone.
 *
 * Looked for in windows along the index of what is due. One statement could say it too, but asks for the first row of
 * every aggregate each time; and MariaDB, whose statistics lag behind a table that fills at once, then chooses to
 * group them all anew for each row.
 */
export async function dueHeads(listeners: readonly string[], now: string): Promise<Waiting[]> {
  const heads: Waiting[] = []
  for (let behind: Waiting | undefined; ; ) {
    const window = await dueWindow(listeners, now, behind)
    heads.push(...(await firstOf(window)))
    if (heads.length >= HEADS || window.length < WINDOW) return heads.slice(0, HEADS)
    behind = window.at(-1)
  }
}

/** The heads, and behind each what can be told right after it, as far as there is room; in order within an aggregate. */
export async function withFollowers(heads: readonly Waiting[], now: string): Promise<Map<string, Waiting[]>> {
  const chains = new Map(heads.map((head) => [chainOf(head), [head]]))
  const open = new Map(heads.map((head) => [chainOf(head), Number(head.id)]))
  const behind = (await deliveryRows()
    .whereIn('listener', padded(heads.map(({ listener }) => listener)))
    .whereIn('aggregate', padded(heads.map(({ aggregate }) => aggregate)))
    .orderBy('id')
    .limit(TAKEN)
    .select('id', 'listener', 'aggregate', 'due_at')) as Waiting[]
  for (const row of behind) {
    const first = open.get(chainOf(row))
    if (first === undefined || Number(row.id) <= first) continue
    // Up to the first that waits for its own time: behind it nothing is due.
    if (row.due_at === null || row.due_at > now) open.delete(chainOf(row))
    else chains.get(chainOf(row))!.push(row)
  }
  return chains
}
