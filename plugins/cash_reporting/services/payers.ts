import { ambient, decryptSecret, encryptSecret, useCase } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { PayerError } from '../errors.ts'
import { Payer } from '../models/payer.ts'

/** What the form asks of the payer. The taxpayer number stays as it is where it is left out. */
export interface PayerDetails {
  legalName: string | null
  taxpayerNumber?: string | null
  birthDate: string | null
  address: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  country: string | null
  occupation: string | null
  idType: string | null
  idNumber: string | null
  idIssuer: string | null
}

/** Nine digits, however they are grouped: SSN, ITIN or EIN. @throws PayerError */
function digitsOf(number: string): string {
  const digits = number.replaceAll(/[\s-]/g, '')
  if (!/^\d{9}$/.test(digits)) throw new PayerError('Use nine digits, like 123-45-6789.', { field: 'taxpayerNumber' })
  return digits
}

/** Keeps what is known of a payer. @throws PayerError beside its field */
export function keepPayer(contactId: number, { taxpayerNumber, ...details }: PayerDetails): Promise<number> {
  return useCase('cash_reporting.keep_payer', async () => {
    const contact = await findContact(contactId)
    if (contact.special !== null) throw new PayerError('Choose the customer by name: this contact is many people.')
    const digits = taxpayerNumber ? digitsOf(taxpayerNumber) : null
    const secret = digits ? { taxpayerNumber: encryptSecret(digits), taxpayerEnding: digits.slice(-4) } : {}
    const notedBy = ambient().actor.name
    const present = await Payer.query().where('contactId', contactId).first()
    if (present) {
      await present.merge({ ...details, ...secret, notedBy }).save()
      return present.id
    }
    return (await Payer.create({ contactId, ...details, taxpayerNumber: null, taxpayerEnding: null, ...secret, notedBy })).id
  })
}

/** The whole taxpayer number, for who files the report; null where none is noted. */
export function taxpayerNumberOf(payer: Payer | null): string | null {
  return payer?.taxpayerNumber ? decryptSecret(payer.taxpayerNumber) : null
}
