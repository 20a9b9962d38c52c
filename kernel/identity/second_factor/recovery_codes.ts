import { randomInt } from 'node:crypto'
import { database } from '../../database/client.ts'
import { nowInstant } from '../../dates/index.ts'
import { asPlatform } from '../../tenancy/context.ts'
import { hashPassword, passwordMatches } from '../passwords.ts'
import type { SessionOwner } from '../session_owner.ts'

/** How many codes a person is given. */
export const RECOVERY_CODES = 10

// Without 0, 1, I, L, O and U: what is written down by hand is read again.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

function group(): string {
  return Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** A code as it is compared: capitals, without what people put between the groups. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** Codes that are not there yet, with their slow hashes. Make them before the transaction: hashing ten takes a while. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; rows: { beginning: string; hash: string }[] }> {
  const beginnings = new Set<string>()
  while (beginnings.size < RECOVERY_CODES) beginnings.add(group())
  const codes = [...beginnings].map((beginning) => `${beginning}-${group()}-${group()}`)
  const rows = await Promise.all(codes.map(async (code) => ({ beginning: code.slice(0, GROUP), hash: await hashPassword(plain(code)) })))
  return { codes, rows }
}

/** Puts new codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(owner: SessionOwner, rows: { beginning: string; hash: string }[]): Promise<void> {
  await asPlatform(async () => {
    await database().from('recovery_codes').where('owner', owner).delete()
    if (rows.length > 0) await database().insertQuery().table('recovery_codes').multiInsert(rows.map((row) => ({ owner, ...row, used_at: null })))
  })
}

/**
 * Uses a recovery code up. Of two requests that bring the same one, one succeeds.
 *
 * @returns false where it is none of theirs, or was used before
 */
export async function spendRecoveryCode(owner: SessionOwner, code: string): Promise<boolean> {
  const beginning = plain(code).slice(0, GROUP)
  const unused = () => database().from('recovery_codes').where('owner', owner).where('beginning', beginning).whereNull('used_at')
  const row = (await asPlatform(async () => unused().select('hash').first())) as { hash: string } | null
  if (!(await passwordMatches(row?.hash ?? null, plain(code)))) return false
  return asPlatform(async () => Number(await unused().update({ used_at: nowInstant() })) > 0)
}

/** How many codes are left. */
export async function recoveryCodesLeft(owner: SessionOwner): Promise<number> {
  const row = (await asPlatform(async () => database().from('recovery_codes').where('owner', owner).whereNull('used_at').count('* as row_count').first())) as {
    row_count: number | string
  } | null
  return Number(row?.row_count ?? 0)
}
