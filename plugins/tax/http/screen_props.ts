import type { FilterOption } from '@benchpin/kernel'
import type { FileForScreen } from '@benchpin/plugins/files'
import type { CertificateState } from '../services/certificates.ts'
import type { OwedMonth, OwedState } from '../services/owed.ts'

/** A payment of tax as the screen lists it. */
export interface RemittanceView {
  id: number
  state: string
  periodFrom: string
  periodTo: string
  date: string
  tax: number
  allowance: number
  paid: number
  reference: string | null
  voidedOn: string | null
  voidReason: string | null
  recordedBy: string
}

/** Props of `tax::TaxReturns`. */
export interface ReturnsProps {
  states: OwedState[]
  remittances: RemittanceView[]
}

/** Props of `tax::PayTax`. */
export interface PayTaxProps {
  state: { id: string; name: string }
  figures: OwedMonth
  /** Proposed: what of the period is still owed, in minor units. */
  tax: number
  allowance: number
  today: string
  storeId: number
  stores: FilterOption[]
}

/** A resale certificate as the contact's tab shows it. */
export interface CertificateView {
  id: number
  version: number
  region: string
  permitNumber: string
  startsOn: string
  expiresOn: string | null
  verifiedOn: string | null
  verifiedBy: string | null
  verifiedWhere: string | null
  revokedOn: string | null
  revokedReason: string | null
  notedBy: string
  /** How it stands today. */
  state: CertificateState
  files: FileForScreen[]
}

/** What every call of a contact's certificates answers. */
export interface CertificatesAnswer {
  certificates: CertificateView[]
  /** What a new one begins with. */
  usual: { region: string; startsOn: string; expiresOn: string | null }
  editable: boolean
}
