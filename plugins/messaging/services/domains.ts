import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { encryptSecret, findRecord, nowInstant, transaction } from '@benchpin/kernel'
import { DomainError } from '../errors.ts'
import { SenderDomain } from '../models/sender_domain.ts'
import { lookUp } from './domain_records.ts'
import { normalMail } from './mail_address.ts'

const newKeyPair = promisify(generateKeyPair)

/** 2048 bits: shorter keys are refused by large mailboxes, longer ones do not fit a record everywhere (RFC 8301). */
async function keyPair(): Promise<{ publicKey: string; privateKey: string }> {
  const { publicKey, privateKey } = await newKeyPair('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { publicKey: publicKey.toString('base64'), privateKey }
}

/**
 * Adds a domain to write from, with a key pair of its own.
 *
 * @throws DomainError
 */
export async function addDomain(text: string): Promise<number> {
  const domain = text.trim().toLowerCase().replace(/^.*@/, '')
  if (!normalMail(`a@${domain}`)) throw new DomainError('Use a domain like example.com.')
  const { publicKey, privateKey } = await keyPair()
  return transaction(async () => {
    if (await SenderDomain.query().where('domain', domain).first()) throw new DomainError(`${domain} is on the list already.`)
    const records = { spf: 'missing', dkim: 'missing', dmarc: 'missing' } as const
    const selector = `bp${randomBytes(4).toString('hex')}`
    const made = await SenderDomain.create({ domain, selector, publicKey, privateKey: encryptSecret(privateKey), records, checkedAt: null, verifiedAt: null })
    return made.id
  })
}

/**
 * Looks a domain's records up. Mail is signed from when SPF and DKIM stand, and no longer once one of them is seen to be
 * gone. Where nobody answered nothing changes: an outage of a DNS server is no reason to write from another address.
 */
export async function checkDomain(id: number): Promise<SenderDomain> {
  const asked = await findRecord(SenderDomain, id)
  const records = await lookUp(asked)
  return transaction(async () => {
    const domain = await findRecord(SenderDomain, id, { lock: true })
    const isSilent = records.spf === 'unknown' || records.dkim === 'unknown'
    const stands = records.spf === 'found' && records.dkim === 'found'
    const verifiedAt = stands ? (domain.verifiedAt ?? nowInstant()) : isSilent ? domain.verifiedAt : null
    return domain.merge({ records, checkedAt: nowInstant(), verifiedAt }).save()
  })
}

/** Gives a domain up: its key is gone, and mail goes out from the platform's address. */
export async function removeDomain(id: number): Promise<void> {
  await transaction(async () => {
    await (await findRecord(SenderDomain, id, { lock: true })).delete()
  })
}
