import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import string from '@adonisjs/core/helpers/string'
import type { SessionConfig, SessionData, SessionStoreWithTaggingContract, TaggedSession } from '@adonisjs/session/types'
import { database } from '../database/client.ts'
import { isDuplicateKey } from '../database/engine_errors.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform } from '../tenancy/context.ts'
import { companionColumns, rememberCompanions, type CompanionRow } from './session_companions.ts'
import { ownerInSession, peopleInSession } from './session_owner.ts'

const TOUCH_AFTER_MS = 60_000

interface SessionRow {
  id: string
  data: string
  seen_at: string
  expires_at: number | string
}

/** A session as its store keeps it: only the hash, so that who reads the database can't sign in with what is there. */
export function hashedSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

/**
 * Sessions in the platform table `sessions`, so that they outlive a restart, are shared by all processes, can be
 * listed and revoked. One instance serves one request.
 */
export class DatabaseSessionStore implements SessionStoreWithTaggingContract {
  readonly #ctx: HttpContext | null
  readonly #lifetimeMs: number
  /** What `read` found, by hashed id: the row, or null where there was none. */
  readonly #seen = new Map<string, SessionRow | null>()

  constructor(ctx: HttpContext | null, age: string | number) {
    this.#ctx = ctx
    this.#lifetimeMs = string.seconds.parse(age) * 1000
  }

  /** The values of a session; null where it is unknown, revoked or expired. */
  async read(sessionId: string): Promise<SessionData | null> {
    const id = hashedSessionId(sessionId)
    const row = await asPlatform(
      async () =>
        (await database()
          .from('sessions')
          .leftJoin('identities', 'identities.id', 'sessions.identity_id')
          .leftJoin('tenants', 'tenants.id', 'sessions.tenant_id')
          .leftJoin('tenant_revisions', 'tenant_revisions.tenant_id', 'sessions.tenant_id')
          .where('sessions.id', id)
          .select('sessions.id', 'sessions.data', 'sessions.seen_at', 'sessions.expires_at', ...companionColumns)
          .first()) as (SessionRow & CompanionRow) | null
    )
    const alive = row !== null && Number(row.expires_at) > Date.now()
    this.#seen.set(id, alive ? row : null)
    if (!alive) return null
    if (this.#ctx) rememberCompanions(this.#ctx, row)
    return JSON.parse(row.data) as SessionData
  }

  /**
   * Keeps the values. A session that was there when the request began and is gone by its end was revoked
   * meanwhile: it is not brought back.
   */
  async write(sessionId: string, values: SessionData): Promise<void> {
    const id = hashedSessionId(sessionId)
    const kept = this.#kept(values)
    const updated = await this.#update(id, kept)
    if (updated || this.#seen.get(id)) return
    try {
      await this.#insert(id, kept)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      await this.#update(id, kept)
    }
  }

  /** Ends a session. */
  async destroy(sessionId: string): Promise<void> {
    const id = hashedSessionId(sessionId)
    if (this.#seen.get(id) === null) return
    await asPlatform(async () => database().from('sessions').where('id', id).delete())
  }

  /** Puts off the end of a session; at most once a minute, so that reading pages writes nothing. */
  async touch(sessionId: string): Promise<void> {
    const id = hashedSessionId(sessionId)
    const row = this.#seen.get(id)
    if (!row || Date.now() - Date.parse(row.seen_at) < TOUCH_AFTER_MS) return
    await this.#update(id, this.#sighting())
  }

  /** Marks a session as somebody's. Sign-in needs no call: `write` reads the owner from the session's values. */
  async tag(sessionId: string, owner: string | number): Promise<void> {
    await this.#update(hashedSessionId(sessionId), { owner: String(owner) })
  }

  /** Takes the mark off again. */
  async untag(sessionId: string, _owner: string | number): Promise<void> {
    await this.#update(hashedSessionId(sessionId), { owner: null })
  }

  /** The live sessions of an owner. Their ids are the hashed ones. */
  async tagged(owner: string | number): Promise<TaggedSession[]> {
    const rows = await asPlatform(
      async () =>
        (await database().from('sessions').where('owner', String(owner)).where('expires_at', '>', Date.now())) as SessionRow[]
    )
    return rows.map((row) => ({ id: row.id, data: JSON.parse(row.data) as SessionData }))
  }

  #kept(values: SessionData) {
    return { ...this.#sighting(), data: JSON.stringify(values), owner: ownerInSession(values), ...peopleInSession(values) }
  }

  #sighting() {
    const request = this.#ctx?.request
    return {
      seen_at: nowInstant(),
      expires_at: Date.now() + this.#lifetimeMs,
      address: request?.ip().slice(0, 64) ?? null,
      device: request?.header('user-agent')?.slice(0, 255) ?? null,
    }
  }

  async #update(id: string, columns: Record<string, string | number | null>): Promise<boolean> {
    return asPlatform(async () => Number(await database().from('sessions').where('id', id).update(columns)) > 0)
  }

  async #insert(id: string, columns: Record<string, string | number | null>): Promise<void> {
    await asPlatform(async () => {
      await database().insertQuery().table('sessions').insert({ id, created_at: nowInstant(), ...columns })
    })
  }
}

/** Forgets sessions that have expired; answers how many. Platform work: a nightly job calls it. */
export function forgetExpiredSessions(): Promise<number> {
  return asPlatform(async () => Number(await database().from('sessions').where('expires_at', '<', Date.now()).delete()))
}

/** The store as Adonis' session configuration takes it. */
export function databaseSessionStore(ctx: HttpContext, config: SessionConfig): DatabaseSessionStore {
  return new DatabaseSessionStore(ctx, config.age)
}
