import { column, tenantModel } from '@benchpin/kernel'

/** Who pays in cash, as the form asks for it. One for each contact; what is not known yet is null. */
export class Payer extends tenantModel({
  table: 'cash_reporting_payers',
  noun: 'payer in cash',
  columns: {
    contactId: column.reference(),
    legalName: column.nullable(column.text()),
    /** Encrypted; neither in the audit log nor on screens. */
    taxpayerNumber: column.secret(column.nullable(column.text())),
    taxpayerEnding: column.nullable(column.text()),
    birthDate: column.nullable(column.date()),
    address: column.nullable(column.text()),
    city: column.nullable(column.text()),
    region: column.nullable(column.text()),
    postalCode: column.nullable(column.text()),
    country: column.nullable(column.text()),
    occupation: column.nullable(column.text()),
    idType: column.nullable(column.text()),
    idNumber: column.nullable(column.text()),
    idIssuer: column.nullable(column.text()),
    notedBy: column.text(),
  },
  title: (payer) => payer.legalName ?? 'payer',
  restorable: 'The taxpayer number is not in the log. Note the details of the payer again.',
}) {}
