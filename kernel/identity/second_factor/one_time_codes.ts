import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

/** Seconds for which an app shows a code (RFC 6238). */
const PERIOD = 30
/** Steps before and after the present one that are taken too: clocks of phones are off by a little. */
const SKEW = 1
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20

function generator(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Benchpin', label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) })
}

/** A new secret to share with an authenticator app, in base 32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The address by which an app takes the secret over: `otpauth://totp/...`. */
export function secretAddress(secret: string, email: string): string {
  return generator(secret, email).toString()
}

/** The address as a picture to scan: an SVG without a script, black on white in both themes, because scanners want that. */
export function secretPicture(address: string): string {
  return renderSVG(address, { border: 3, pixelSize: 8, ecc: 'M' })
}

/** A secret in groups of four, for typing. */
export function readableSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}

/**
 * The time step that a code belongs to, up to one step off; null where it fits none.
 *
 * @param at - milliseconds since 1970, of the server's clock
 */
export function stepOfCode(secret: string, code: string, at: number = Date.now()): number | null {
  if (secret === '' || !/^\d{6}$/.test(code)) return null
  const delta = generator(secret).validate({ token: code, window: SKEW, timestamp: at })
  return delta === null ? null : Math.floor(at / 1000 / PERIOD) + delta
}

/** The code of a secret at a moment: what an app would show. For tests and the demo. */
export function codeAt(secret: string, at: number = Date.now()): string {
  return generator(secret).generate({ timestamp: at })
}
