import { database } from '../../database/client.ts'
import { nowInstant } from '../../dates/index.ts'
import { decryptSecret, encryptSecret } from '../../settings/encryption.ts'
import { asPlatform } from '../../tenancy/context.ts'
import { sessionOwner, type SessionOwner } from '../session_owner.ts'

/** A second factor that is switched on. */
export interface SecondFactor {
  owner: SessionOwner
  /** The shared secret, in base 32. Never logged, never sent to a screen again. */
  secret: string
  /** Time step of the last code that was taken. */
  lastStep: number
  enrolledAt: string
}

interface Row {
  owner: SessionOwner
  secret: string
  last_step: number | string
  enrolled_at: string
}

/** The second factor of an account; null where it has none. */
export async function findSecondFactor(owner: SessionOwner): Promise<SecondFactor | null> {
  const row = (await asPlatform(async () => database().from('second_factors').where('owner', owner).first())) as Row | null
  if (!row) return null
  // Under another application key nothing fits it: the door stays shut rather than open.
  return { owner, secret: decryptSecret(row.secret) ?? '', lastStep: Number(row.last_step), enrolledAt: row.enrolled_at }
}

/** Whether an account has a second factor. */
export async function hasSecondFactor(owner: SessionOwner): Promise<boolean> {
  return (await asPlatform(async () => database().from('second_factors').where('owner', owner).select('owner').first())) !== null
}

/** Whether a person of organizations has a second factor. */
export function hasSecondFactorAs(identityId: number): Promise<boolean> {
  return hasSecondFactor(sessionOwner('member', identityId))
}

/** Keeps a new second factor in place of an earlier one. `step` is that of the code which confirmed it. */
export async function keepSecondFactor(owner: SessionOwner, secret: string, step: number): Promise<void> {
  await asPlatform(async () => {
    await database().from('second_factors').where('owner', owner).delete()
    await database()
      .insertQuery()
      .table('second_factors')
      .insert({ owner, secret: encryptSecret(secret), last_step: step, enrolled_at: nowInstant() })
  })
}

/**
 * Uses a time step up. Of two requests that bring the same code, one succeeds.
 *
 * @returns false where this step or a later one was used already
 */
export async function useStep(owner: SessionOwner, step: number): Promise<boolean> {
  return asPlatform(async () => Number(await database().from('second_factors').where('owner', owner).where('last_step', '<', step).update({ last_step: step })) > 0)
}

/** Takes the second factor off. @returns false where there was none */
export async function dropSecondFactor(owner: SessionOwner): Promise<boolean> {
  return asPlatform(async () => Number(await database().from('second_factors').where('owner', owner).delete()) > 0)
}
