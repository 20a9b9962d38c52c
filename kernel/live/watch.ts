import { database } from '../database/client.ts'
import { reportFailure } from '../errors/report.ts'
import { withAmbient } from '../tenancy/context.ts'
import { STANDING_TOPIC } from './standing_topic.ts'
import { recheck } from './recheck.ts'
import { sessionStanding } from './session_standing.ts'
import { openStreams, type LiveStream } from './streams.ts'

/** Between two looks, in milliseconds: so long a stream outlives the session or the right that it was opened with. */
const PERIOD_MS = 1000
/** A stream is opened anew after so long, through the gate like any request. */
const LONGEST_MS = 10 * 60_000
/** Ids in one statement. */
const BATCH = 500

let timer: NodeJS.Timeout | null = null

async function rowsOf<Row>(table: string, key: string, ids: Iterable<string | number>, columns: string[]): Promise<Row[]> {
  const rows: Row[] = []
  const all = [...new Set(ids)]
  for (let at = 0; at < all.length; at += BATCH) rows.push(...((await database().from(table).whereIn(key, all.slice(at, at + BATCH)).select(...columns)) as Row[]))
  return rows
}

/** What the sessions say that still are: by hashed id. */
async function sessionsOf(streams: readonly LiveStream[]): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; data: string; expires_at: number | string }>('sessions', 'id', streams.map(({ owner }) => owner.sessionId), ['id', 'data', 'expires_at'])
  return new Map(rows.filter(({ expires_at }) => Number(expires_at) > Date.now()).map(({ id, data }) => [id, sessionStanding(JSON.parse(data) as Record<string, unknown>)]))
}

async function activeIdentities(streams: readonly LiveStream[]): Promise<Set<number>> {
  const rows = await rowsOf<{ id: number | string; active: number }>('identities', 'id', streams.map(({ owner }) => owner.signedInId), ['id', 'active'])
  return new Set(rows.filter(({ active }) => Boolean(active)).map(({ id }) => Number(id)))
}

/** Each tenant's status and revision. */
async function standingOf(streams: readonly LiveStream[]): Promise<Map<number, string>> {
  const ids = streams.map(({ owner }) => owner.tenantId)
  const revisions = await rowsOf<{ tenant_id: number | string; revision: number | string }>('tenant_revisions', 'tenant_id', ids, ['tenant_id', 'revision'])
  const statuses = await rowsOf<{ id: number | string; status: string }>('tenants', 'id', ids, ['id', 'status'])
  const status = new Map(statuses.map((row) => [Number(row.id), row.status]))
  return new Map(revisions.map(({ tenant_id, revision }) => [Number(tenant_id), `${status.get(Number(tenant_id))}:${revision}`]))
}

/**
 * Looks once whether what the open streams were opened with still holds. The database is asked and nobody else, so
 * that a change holds whoever made it, on whichever process, with or without Redis.
 */
async function look(): Promise<void> {
  const streams = [...openStreams()]
  const [sessions, identities, tenants] = [await sessionsOf(streams), await activeIdentities(streams), await standingOf(streams)]
  for (const stream of streams) {
    const { sessionId, sessionStanding: opened, signedInId, tenantId } = stream.owner
    const isOver = sessions.get(sessionId) !== opened || !identities.has(signedInId) || stream.isStuck || performance.now() - stream.openedAt > LONGEST_MS
    const standing = tenants.get(tenantId)!
    if (isOver) stream.end()
    else if (stream.standing !== standing) {
      stream.standing = standing
      await recheck(stream)
      stream.tell(STANDING_TOPIC, {})
    }
  }
}

function next(): void {
  timer = null
  if (openStreams().size === 0) return
  // A timer lives in the surroundings that it was set in: the tenant of a request is not this work's.
  const surroundings = { tenantId: null, storeId: null, platform: true, transaction: null, idempotencyKey: null, memo: new Map<string, unknown>() }
  void withAmbient(surroundings, () => reportFailure('The look at live updates', look)).finally(watchStreams)
}

/** Keeps an eye on the streams as long as there are any. */
export function watchStreams(): void {
  timer ??= setTimeout(next, PERIOD_MS).unref()
}

/** Stops looking: the process ends. */
export function stopWatching(): void {
  if (timer) clearTimeout(timer)
  timer = null
}
