import { column, tenantModel } from '@benchpin/kernel'

/** A customer's resale certificate. A new one is a new record, so that what was sold by the old one keeps its proof. */
export class Certificate extends tenantModel({
  table: 'tax_certificates',
  noun: 'resale certificate',
  columns: {
    contactId: column.reference(),
    /** Two letters of the state that issued it: `FL`. */
    region: column.text(),
    permitNumber: column.text(),
    startsOn: column.date(),
    /** Last day; null where it holds until it is revoked. */
    expiresOn: column.nullable(column.date()),
    /** When, by whom and where it was checked with the state. */
    verifiedOn: column.nullable(column.date()),
    verifiedBy: column.nullable(column.text()),
    verifiedWhere: column.nullable(column.text()),
    revokedOn: column.nullable(column.date()),
    revokedReason: column.nullable(column.text()),
    notedBy: column.text(),
  },
  title: ({ permitNumber, region }) => `${region} ${permitNumber}`,
  restorable: true,
}) {}
