import { database } from '../database/client.ts'
import { asPlatform } from '../tenancy/context.ts'
import { deviceName } from './device_name.ts'
import { sessionOwner, type SessionOwner } from './session_owner.ts'

/** A live session as its owner sees it. */
export interface SessionEntry {
  /** The hashed id: names the session without opening it. */
  id: string
  /** `Chrome on Windows`. */
  device: string
  address: string | null
  startedAt: string
  seenAt: string
  /** The one that asks. */
  current: boolean
}

interface Row {
  id: string
  device: string | null
  address: string | null
  created_at: string
  seen_at: string
}

function live(owner: SessionOwner) {
  return database().from('sessions').where('owner', owner).where('expires_at', '>', Date.now())
}

/** The live sessions of an owner, the last seen first. */
export async function listSessions(owner: SessionOwner, currentId: string | null): Promise<SessionEntry[]> {
  const rows = (await asPlatform(async () =>
    live(owner).orderBy('seen_at', 'desc').select('id', 'device', 'address', 'created_at', 'seen_at')
  )) as Row[]
  return rows.map((row) => ({
    id: row.id,
    device: deviceName(row.device),
    address: row.address,
    startedAt: row.created_at,
    seenAt: row.seen_at,
    current: row.id === currentId,
  }))
}

/** Ends one session of an owner. @returns false where it was over already, or is somebody else's */
export async function endSession(owner: SessionOwner, id: string): Promise<boolean> {
  return asPlatform(async () => Number(await database().from('sessions').where('id', id).where('owner', owner).delete()) > 0)
}

/** Ends all sessions of an owner but the one with the hashed id `except`. @returns how many */
export async function endSessions(owner: SessionOwner, except: string | null = null): Promise<number> {
  return asPlatform(async () => {
    const query = database().from('sessions').where('owner', owner)
    if (except !== null) query.whereNot('id', except)
    return Number(await query.delete())
  })
}

/** Signs a person out everywhere: after a reset, or when the account is switched off. */
export async function revokeSessionsOf(identityId: number): Promise<number> {
  return endSessions(sessionOwner('member', identityId))
}
