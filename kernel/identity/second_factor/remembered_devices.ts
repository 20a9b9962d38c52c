import { createHash, randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { environment } from '../../boot/environment.ts'
import { database } from '../../database/client.ts'
import { nowInstant } from '../../dates/index.ts'
import { asPlatform } from '../../tenancy/context.ts'
import { deviceName } from '../device_name.ts'
import type { SessionOwner } from '../session_owner.ts'

const THIRTY_DAYS_MS = 30 * 86_400_000

/** A device that is not asked for a code, as its owner sees it. */
export interface RememberedDevice {
  id: string
  /** `Chrome on Windows`. */
  device: string
  address: string | null
  rememberedAt: string
  usedAt: string
  expiresAt: string
  /** The device that asks. */
  current: boolean
}

interface Row {
  id: string
  device: string | null
  address: string | null
  remembered_at: string
  used_at: string
  expires_at: string
}

/** One cookie for each account: several people share the computer at the counter. */
function cookieName(owner: SessionOwner): string {
  return `${environment().secureCookies ? '__Host-' : ''}benchpin_device_${owner.replace(':', '_')}`
}

function tokenOf(ctx: HttpContext, owner: SessionOwner): string | null {
  const token: unknown = ctx.request.encryptedCookie(cookieName(owner))
  return typeof token === 'string' ? token : null
}

const hashed = (token: string) => createHash('sha256').update(token).digest('hex')

function living(owner: SessionOwner) {
  return database().from('remembered_devices').where('owner', owner).where('expires_at', '>', nowInstant())
}

/** Remembers the device of the request for thirty days, under a token that nobody could have planted. */
export async function rememberDevice(ctx: HttpContext, owner: SessionOwner): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const now = nowInstant()
  const row = {
    id: hashed(token),
    owner,
    device: ctx.request.header('user-agent')?.slice(0, 255) ?? null,
    address: ctx.request.ip().slice(0, 64),
    remembered_at: now,
    used_at: now,
    expires_at: new Date(Date.now() + THIRTY_DAYS_MS).toISOString(),
  }
  await asPlatform(async () => {
    await database().from('remembered_devices').where('owner', owner).where('expires_at', '<=', now).delete()
    await database().insertQuery().table('remembered_devices').insert(row)
  })
  ctx.response.encryptedCookie(cookieName(owner), token, { maxAge: '30 days', httpOnly: true, sameSite: 'lax', path: '/', secure: environment().secureCookies })
}

/** Whether the device of the request is remembered for an account. Notes that it was used. */
export async function isRemembered(ctx: HttpContext, owner: SessionOwner): Promise<boolean> {
  const token = tokenOf(ctx, owner)
  if (!token) return false
  return asPlatform(async () => Number(await living(owner).where('id', hashed(token)).update({ used_at: nowInstant() })) > 0)
}

/** The remembered devices of an account, the last used first. */
export async function rememberedDevices(ctx: HttpContext, owner: SessionOwner): Promise<RememberedDevice[]> {
  const token = tokenOf(ctx, owner)
  const rows = (await asPlatform(async () => living(owner).orderBy('used_at', 'desc'))) as Row[]
  return rows.map((row) => ({
    id: row.id,
    device: deviceName(row.device),
    address: row.address,
    rememberedAt: row.remembered_at,
    usedAt: row.used_at,
    expiresAt: row.expires_at,
    current: token !== null && row.id === hashed(token),
  }))
}

/** Forgets one device. @returns false where it is somebody else's, or gone */
export async function forgetDevice(owner: SessionOwner, id: string): Promise<boolean> {
  return asPlatform(async () => Number(await database().from('remembered_devices').where('owner', owner).where('id', id).delete()) > 0)
}

/** Forgets all devices of an account: each asks for a code again. */
export async function forgetDevices(owner: SessionOwner): Promise<void> {
  await asPlatform(async () => database().from('remembered_devices').where('owner', owner).delete())
}
