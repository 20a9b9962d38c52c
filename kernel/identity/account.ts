import type { HttpContext } from '@adonisjs/core/http'
import { SignInRequiredError } from '../http/errors.ts'
import { auditEverywhere, type IdentityEvent } from './identity_audit.ts'
import { findIdentity, findPlatformAdmin, type Identity, type PlatformAdmin } from './identity_records.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'
import { sessionOwner, type GuardName, type SessionOwner } from './session_owner.ts'

/** An account of either door, as far as its password, second factor and sessions are concerned. */
export interface Account {
  guard: GuardName
  id: number
  owner: SessionOwner
  email: string
  name: string
  /** Hash; null until the invitation is accepted. */
  password: string | null
}

/** The account of a person of organizations. */
export function memberAccount({ id, email, name, password }: Identity): Account {
  return { guard: 'member', id, owner: sessionOwner('member', id), email, name, password }
}

/** The account of a platform admin. */
export function platformAccount({ id, email, name, password }: PlatformAdmin): Account {
  return { guard: 'platform', id, owner: sessionOwner('platform', id), email, name, password }
}

/** The account with this id behind a door; null where it is gone or switched off. */
export async function findAccount(guard: GuardName, id: number): Promise<Account | null> {
  if (guard === 'platform') {
    const admin = await findPlatformAdmin({ id })
    return admin && platformAccount(admin)
  }
  const identity = await findIdentity({ id })
  return identity?.active ? memberAccount(identity) : null
}

/**
 * The account of whoever is signed in behind a door.
 *
 * @throws SignInRequiredError
 */
export async function signedInAccount(ctx: HttpContext, guard: GuardName): Promise<Account> {
  if (guard === 'platform') {
    const door = ctx.auth.use('platform')
    if (!(await door.check())) throw new SignInRequiredError()
    return platformAccount(door.getUserOrFail())
  }
  const door = ctx.auth.use('member')
  if (!(await door.check())) throw new SignInRequiredError()
  return memberAccount(door.getUserOrFail())
}

/** Writes what happened to an account into the logs that concern it. */
export async function auditAccount(account: Account, event: IdentityEvent, detail: Record<string, string | number | boolean | null> = {}): Promise<void> {
  if (account.guard === 'platform') {
    await recordPlatformEvent({ actor: account.email, event: `platform_${event}`, detail })
    return
  }
  const identity = await findIdentity({ id: account.id })
  if (identity) await auditEverywhere(identity, event, detail)
}
