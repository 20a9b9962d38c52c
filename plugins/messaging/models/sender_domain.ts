import { column, tenantModel } from '@benchpin/kernel'

/** What was found of a record in the DNS. */
export type RecordState = 'found' | 'missing' | 'wrong' | 'unknown'

/** What was found at the last look. */
export interface DomainRecords {
  spf: RecordState
  dkim: RecordState
  dmarc: RecordState
}

/** A domain in whose name mail is signed, with its key pair. */
export class SenderDomain extends tenantModel({
  table: 'messaging_domains',
  noun: 'sender domain',
  columns: {
    domain: column.text(),
    /** Name under which the public key is published: `bp1a2b3c4d._domainkey`. */
    selector: column.text(),
    /** DER in base64, as the record carries it. */
    publicKey: column.text(),
    /** Encrypted; never leaves the server. */
    privateKey: column.secret(column.text()),
    records: column.json<DomainRecords>(),
    checkedAt: column.nullable(column.instant()),
    /** Since when mails are signed; null until SPF and DKIM stand. */
    verifiedAt: column.nullable(column.instant()),
  },
  title: (domain) => domain.domain,
  restorable: 'Its key is not in the log. Add the domain anew, and publish the new records.',
}) {}
