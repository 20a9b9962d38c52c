import { AsyncLocalStorage } from 'node:async_hooks'
import type { TransactionContext } from '../database/transaction_context.ts'
import { NoTenantError } from './errors.ts'

/** Who acts. It is written into every audit entry. */
export interface Actor {
  kind: 'member' | 'platform_admin' | 'system'
  /** Membership id, platform admin id, or null for the system. */
  id: number | null
  name: string
}

/** The request that caused the work, as the audit log keeps it. */
export interface RequestOrigin {
  id: string
  address: string
}

/** What a piece of work may know of its surroundings. Never mutated: a change opens a new one. */
export interface Ambient {
  tenantId: number | null
  storeId: number | null
  actor: Actor
  origin: RequestOrigin | null
  /** Platform tables may be touched: the kernel's own work only. */
  platform: boolean
  /** Work over all tenants: migrations, the platform console. Audited by its opener. */
  across: boolean
  /** Audited tables that the model layer is writing right now. */
  permits: ReadonlySet<string>
  transaction: TransactionContext | null
  /** Nothing may be changed: somebody looks with another user's eyes. */
  readOnly: boolean
  /** Key under which the request's mutation is done once; null where the caller gave none. */
  idempotencyKey: string | null
  /** Values computed once for one piece of work, for instance a tenant's state. */
  memo: Map<string, unknown>
  /** Name of the platform admin who works in the actor's name. */
  impersonator?: string
}

const SYSTEM: Actor = { kind: 'system', id: null, name: 'System' }
const NO_PERMITS: ReadonlySet<string> = new Set()

const OUTSIDE: Ambient = {
  tenantId: null,
  storeId: null,
  actor: SYSTEM,
  origin: null,
  platform: false,
  across: false,
  permits: NO_PERMITS,
  transaction: null,
  readOnly: false,
  idempotencyKey: null,
  memo: new Map(),
}

const storage = new AsyncLocalStorage<Ambient>()

/** The surroundings of the running work; outside any, a set that permits nothing. */
export function ambient(): Ambient {
  return storage.getStore() ?? OUTSIDE
}

/** Runs work in surroundings that differ from the present ones by `patch`. */
export function withAmbient<T>(patch: Partial<Ambient>, work: () => T): T {
  return storage.run({ ...ambient(), ...patch }, work)
}

/**
 * Opens a tenant for a piece of work: its models, queries and settings are those of this tenant alone.
 *
 * @param scope - the tenant, the store where one is chosen, and who acts (the system unless said)
 */
export function runAsTenant<T>(
  scope: { tenantId: number; storeId?: number | null; actor?: Actor; origin?: RequestOrigin | null },
  work: () => PromiseLike<T> | T
): Promise<T> {
  return withAmbient(
    {
      tenantId: scope.tenantId,
      storeId: scope.storeId ?? null,
      actor: scope.actor ?? SYSTEM,
      origin: scope.origin ?? null,
      platform: false,
      across: false,
      permits: NO_PERMITS,
      transaction: null,
      idempotencyKey: null,
      memo: new Map(),
    },
    // Awaited inside: a query builder runs in the surroundings of whoever awaits it.
    async () => await work()
  )
}

/** Runs kernel work on platform tables (identities, tenants, sessions). Tenant tables stay under the ambient tenant. */
export function asPlatform<T>(work: () => PromiseLike<T> | T): Promise<T> {
  return withAmbient({ platform: true }, async () => await work())
}

/**
 * The ambient tenant's id.
 *
 * @throws NoTenantError where no tenant is open: no tenant, no query
 */
export function currentTenantId(): number {
  const { tenantId } = ambient()
  if (tenantId === null) throw new NoTenantError()
  return tenantId
}

/** The ambient store's id, or null where the work concerns no one store. */
export function currentStoreId(): number | null {
  return ambient().storeId
}

/** Lets the model layer write one audited table for the length of `work`. */
export function withPermit<T>(table: string, work: () => PromiseLike<T> | T): Promise<T> {
  const permits = new Set(ambient().permits)
  permits.add(table)
  return withAmbient({ permits }, async () => await work())
}

/** A value computed once for the running piece of work. */
export function memoized<T>(key: string, compute: () => T): T {
  const { memo } = ambient()
  if (!memo.has(key)) memo.set(key, compute())
  return memo.get(key) as T
}
