import type { FileOwner } from '@benchpin/plugins/files'
import { Certificate } from '../models/certificate.ts'
import { CERTIFICATE_FILES } from './certificates.ts'

/** Copies of certificates. */
export const certificateFiles: FileOwner = {
  type: CERTIFICATE_FILES,
  viewPermission: 'tax.certificates_view',
  editPermission: 'tax.certificates',
  exists: async (id) => (await Certificate.query().where('id', id).first()) !== null,
}
