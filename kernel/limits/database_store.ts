import { createHash } from 'node:crypto'
import { errors, LimiterResponse } from '@adonisjs/limiter'
import type { LimiterConsumptionOptions, LimiterStoreContract } from '@adonisjs/limiter/types'
import string from '@adonisjs/core/helpers/string'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { database, dialect } from '../database/client.ts'
import { isDuplicateKey } from '../database/engine_errors.ts'
import { transaction } from '../database/transaction.ts'
import { asPlatform, withAmbient } from '../tenancy/context.ts'

/** One in so many attempts clears away those that count no more. */
const CLEAR_EVERY = 100

interface CountRow {
  points: number | string
  expires_at: number | string
}

const seconds = (duration: string | number) => string.seconds.parse(duration)

/**
 * Counts attempts in the table `rate_limits`, for all processes that share the database. The limiter's own database
 * store names its table with the database before it and in a `?`, which the second wall refuses.
 */
export class DatabaseLimiterStore implements LimiterStoreContract {
  readonly name = 'database'
  readonly requests: number
  readonly duration: number
  readonly blockDuration: number

  constructor({ requests, duration, blockDuration }: LimiterConsumptionOptions) {
    this.requests = requests
    this.duration = seconds(duration)
    this.blockDuration = blockDuration === undefined ? 0 : seconds(blockDuration)
  }

  /** Counts before it looks, so that of many attempts at once none slips through. */
  async consume(key: string | number, amount = 1): Promise<LimiterResponse> {
    const counted = await this.increment(key, amount)
    if (counted.consumed <= this.requests) return counted
    if (this.blockDuration > 0 && counted.consumed - amount <= this.requests) throw new errors.E_TOO_MANY_REQUESTS(await this.block(key, this.blockDuration))
    throw new errors.E_TOO_MANY_REQUESTS(counted)
  }

  increment(key: string | number, amount = 1): Promise<LimiterResponse> {
    return this.#count(key, amount)
  }

  async decrement(key: string | number, amount = 1): Promise<LimiterResponse> {
    const known = await this.get(key)
    return known && known.consumed > 0 ? this.#count(key, -Math.min(amount, known.consumed)) : this.#response(0, Date.now())
  }

  block(key: string | number, duration: string | number): Promise<LimiterResponse> {
    return this.set(key, this.requests + 1, duration)
  }

  async set(key: string | number, requests: number, duration: string | number = this.duration): Promise<LimiterResponse> {
    const expiresAt = Date.now() + seconds(duration) * 1000
    await asPlatform(() => this.#begin(key, requests, expiresAt, () => this.#rows(key)))
    return this.#response(requests, expiresAt)
  }

  async delete(key: string | number): Promise<boolean> {
    return asPlatform(async () => Number(await this.#rows(key).delete()) > 0)
  }

  async clear(): Promise<void> {
    await asPlatform(async () => database().from('rate_limits').delete())
  }

  async get(key: string | number): Promise<LimiterResponse | null> {
    const row = await this.#read(key)
    return row && Number(row.expires_at) > Date.now() ? this.#response(Number(row.points), Number(row.expires_at)) : null
  }

  /**
   * In one transaction: the row stays locked until its count is read, so that each attempt learns its own number. It is
   * one of its own: an attempt counts, whatever becomes of the work that it was part of. SQLite has one connection only.
   */
  #count(key: string | number, amount: number): Promise<LimiterResponse> {
    return withAmbient({ platform: true, ...(dialect() === 'mysql' ? { transaction: null } : {}) }, () => transaction(async () => {
      const now = Date.now()
      const expiresAt = now + this.duration * 1000
      const isRunning = async () => Number(await this.#rows(key).where('expires_at', '>', now).increment('points', amount)) > 0
      const begins = () => this.#begin(key, amount, expiresAt, () => this.#rows(key).where('expires_at', '<=', now))
      // Where another attempt began the count in between, this one is added to it.
      if (!(await isRunning()) && !(await begins())) await isRunning()
      if (Math.random() * CLEAR_EVERY < 1) await database().from('rate_limits').where('expires_at', '<', now).delete()
      const counted = await this.#read(key)
      return this.#response(Number(counted?.points ?? amount), Number(counted?.expires_at ?? expiresAt))
    }))
  }

  /** Begins a count anew: in the rows of `over`, else in a new one. @returns false where another began it just now */
  async #begin(key: string | number, points: number, expiresAt: number, over: () => DatabaseQueryBuilderContract): Promise<boolean> {
    const row = { points, expires_at: expiresAt }
    if (Number(await over().update(row)) > 0) return true
    try {
      await database().insertQuery().table('rate_limits').insert({ id: this.#id(key), ...row })
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  #rows(key: string | number) {
    return database().from('rate_limits').where('id', this.#id(key))
  }

  #read(key: string | number): Promise<CountRow | null> {
    return asPlatform(async () => (await this.#rows(key).select('points', 'expires_at').first()) as CountRow | null)
  }

  /** Of whom it is a count stays unknown to whoever reads the table. */
  #id(key: string | number): string {
    return createHash('sha256').update(String(key)).digest('hex')
  }

  #response(consumed: number, expiresAt: number): LimiterResponse {
    const availableIn = Math.max(0, Math.ceil((expiresAt - Date.now()) / 1000))
    return new LimiterResponse({ limit: this.requests, remaining: Math.max(0, this.requests - consumed), consumed, availableIn })
  }
}
