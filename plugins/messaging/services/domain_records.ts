import { platformAddress } from '@benchpin/kernel'
import type { DomainRecords, RecordState, SenderDomain } from '../models/sender_domain.ts'
import { textRecords } from './dns.ts'

/** A record to publish at the domain's DNS host. */
export interface RecordToPublish {
  kind: keyof DomainRecords
  title: string
  /** What it is for, in words. */
  purpose: string
  name: string
  value: string
}

/** Whose mail servers the SPF record must allow. */
export function spfInclude(): string {
  return process.env.MAIL_SPF_INCLUDE ?? platformAddress().split('@')[1] ?? 'localhost'
}

const tag = (record: string, name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*([^;]*)`, 'i').exec(record)?.[1]?.replaceAll(/\s+/g, '') ?? null

/** What a domain's owner publishes (RFC 7208, 6376, 7489). */
export function recordsToPublish({ domain, selector, publicKey }: Pick<SenderDomain, 'domain' | 'selector' | 'publicKey'>): RecordToPublish[] {
  return [
    { kind: 'dkim', title: 'DKIM', purpose: 'Proves that a mail was not changed on its way and comes from you.', name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${publicKey}` },
    { kind: 'spf', title: 'SPF', purpose: `Allows our mail servers to send for you. Where you have such a record already, add include:${spfInclude()} to it: there may be only one.`, name: domain, value: `v=spf1 include:${spfInclude()} ~all` },
    { kind: 'dmarc', title: 'DMARC', purpose: 'Says what happens to mail that fails both. Large mailboxes ask for it of everybody who sends in bulk.', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none' },
  ]
}

function judged(records: string[] | null, begins: RegExp, fits: (record: string) => boolean): RecordState {
  if (records === null) return 'unknown'
  const ofKind = records.filter((record) => begins.test(record))
  if (ofKind.length === 0) return 'missing'
  return ofKind.length === 1 && fits(ofKind[0]!) ? 'found' : 'wrong'
}

/** Looks the three records up. */
export async function lookUp({ domain, selector, publicKey }: Pick<SenderDomain, 'domain' | 'selector' | 'publicKey'>): Promise<DomainRecords> {
  const [spf, dkim, dmarc] = await Promise.all([textRecords(domain), textRecords(`${selector}._domainkey.${domain}`), textRecords(`_dmarc.${domain}`)])
  const include = `include:${spfInclude()}`.toLowerCase()
  return {
    spf: judged(spf, /^v=spf1(?:\s|$)/i, (record) => record.toLowerCase().split(/\s+/).some((term) => term.replace(/^\+/, '') === include)),
    dkim: judged(dkim, /(?:^|;)\s*p\s*=/i, (record) => tag(record, 'p') === publicKey),
    dmarc: judged(dmarc, /^v=DMARC1\s*;/i, (record) => ['none', 'quarantine', 'reject'].includes(tag(record, 'p')?.toLowerCase() ?? '')),
  }
}
