import { ambient, findRecord, StaleRecordError, useCase, type BusinessDate } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { allJurisdictions } from '../data/jurisdiction.ts'
import { CertificateError } from '../errors.ts'
import { Certificate } from '../models/certificate.ts'
import { StandingRows } from './dated_rows.ts'

/** Owner type of the pictures and papers of certificates. */
export const CERTIFICATE_FILES = 'tax.certificate'

/** How a certificate stands on a day. */
export type CertificateState = 'valid' | 'not_yet' | 'expired' | 'revoked'

type Dates = Pick<Certificate, 'startsOn' | 'expiresOn' | 'revokedOn'>

/** How a certificate stands on a day; its last day counts. */
export function certificateState({ startsOn, expiresOn, revokedOn }: Dates, date: BusinessDate): CertificateState {
  if (revokedOn !== null && revokedOn <= date) return 'revoked'
  if (startsOn > date) return 'not_yet'
  return expiresOn !== null && expiresOn < date ? 'expired' : 'valid'
}

/** A day in a sentence: `December 31, 2026`. */
export function dayInWords(date: BusinessDate): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** What a document says of a certificate. */
export function certificateWords({ region, permitNumber, expiresOn }: Pick<Certificate, 'region' | 'permitNumber' | 'expiresOn'>): string {
  return [`${region} ${permitNumber}`, expiresOn ? `through ${dayInWords(expiresOn)}` : ''].filter(Boolean).join(', ')
}

/** What a customer's certificates come to on a day. */
export interface ResaleStanding {
  /** The one to sell by: the checked one first, then the latest. Null where none is valid. */
  valid: { id: number; words: string; verified: boolean } | null
  /** Why none of those that there are can be used; null where one is valid, or there is none. */
  refusal: string | null
}

const REFUSALS: Record<Exclude<CertificateState, 'valid'>, (certificate: Certificate) => string> = {
  expired: ({ permitNumber, expiresOn }) => `Resale certificate ${permitNumber} ran out on ${dayInWords(expiresOn!)}.`,
  revoked: ({ permitNumber, revokedOn }) => `Resale certificate ${permitNumber} was revoked on ${dayInWords(revokedOn!)}.`,
  not_yet: ({ permitNumber, startsOn }) => `Resale certificate ${permitNumber} holds from ${dayInWords(startsOn)} on.`,
}

/** Whether a customer may be sold to for resale on a day, by which certificate, or why not. */
export async function resaleStanding(contactId: number, date: BusinessDate): Promise<ResaleStanding> {
  const all = await Certificate.query().where('contactId', contactId).orderBy('startsOn', 'desc').orderBy('id', 'desc')
  const valid = all.filter((one) => certificateState(one, date) === 'valid')
  const best = valid.find(({ verifiedOn }) => verifiedOn !== null) ?? valid[0]
  if (best) return { valid: { id: best.id, words: certificateWords(best), verified: best.verifiedOn !== null }, refusal: null }
  const last = all[0]
  if (!last) return { valid: null, refusal: null }
  const state = certificateState(last, date) as Exclude<CertificateState, 'valid'>
  return { valid: null, refusal: `${REFUSALS[state](last)} Ask for the one that holds, or enter the authorization number of this sale.` }
}

/** What is noted of a certificate. */
export interface NewCertificate {
  contactId: number
  region: string
  permitNumber: string
  startsOn: BusinessDate
  /** That of the state's rule where absent: December 31 in Florida. */
  expiresOn: BusinessDate | null
}

/** Last day of a certificate by the rule of its state; null where it holds until it is revoked, or the state is not known. */
export async function usualEnd(region: string, startsOn: BusinessDate): Promise<BusinessDate | null> {
  const state = allJurisdictions().find((one) => one.parent === null && one.region === region)
  if (!state) return null
  const { value } = (await StandingRows.of(state.id, startsOn)).rule('certificate')
  return value === 'year_end' ? `${startsOn.slice(0, 4)}-12-31` : null
}

/** Notes a customer's certificate. @throws CertificateError beside its field */
export function noteCertificate(input: NewCertificate): Promise<number> {
  return useCase('tax.note_certificate', async () => {
    const contact = await findContact(input.contactId)
    if (contact.special !== null) throw new CertificateError('Choose a customer by name: this contact is many people.')
    const region = input.region.toUpperCase()
    const expiresOn = input.expiresOn ?? (await usualEnd(region, input.startsOn))
    if (expiresOn !== null && expiresOn < input.startsOn) throw new CertificateError('Choose a last day on or after the first.', { field: 'expiresOn' })
    const none = { verifiedOn: null, verifiedBy: null, verifiedWhere: null, revokedOn: null, revokedReason: null }
    return (await Certificate.create({ ...input, region, expiresOn, ...none, notedBy: ambient().actor.name })).id
  })
}

async function lockCertificate(id: number, version: number): Promise<Certificate> {
  const certificate = await findRecord(Certificate, id, { lock: true })
  if (certificate.version !== version) throw new StaleRecordError('This certificate')
  return certificate
}

/** Stamps that a certificate was checked with the state: by whom, when and where. */
export function verifyCertificate(id: number, version: number, on: BusinessDate, where: string): Promise<number> {
  return useCase('tax.verify_certificate', async () => {
    const certificate = await lockCertificate(id, version)
    await certificate.merge({ verifiedOn: on, verifiedBy: ambient().actor.name, verifiedWhere: where }).save()
    return id
  })
}

/** Notes that a certificate holds no longer. What was sold by it until then keeps it. */
export function revokeCertificate(id: number, version: number, on: BusinessDate, reason: string): Promise<number> {
  return useCase('tax.revoke_certificate', async () => {
    const certificate = await lockCertificate(id, version)
    if (certificate.revokedOn !== null) throw new CertificateError(`It was revoked on ${certificate.revokedOn} already.`)
    await certificate.merge({ revokedOn: on, revokedReason: reason }).save()
    return id
  })
}
