import { BenchpinError } from '@benchpin/kernel'

/** A line whose amount is no whole number of minor units, or whose quantity is no number of items. */
export class TaxLineError extends BenchpinError {
  static override code = 'E_TAX_LINE'
  static override status = 500
  constructor() {
    super('Compute tax on whole minor units and a whole number of items. A parcel sold by weight counts as one item.')
  }
}

/** Rates that can't be kept as they are. */
export class TaxRateError extends BenchpinError {
  static override code = 'E_TAX_RATE'
  static override status = 422
}

/** The tax of a document was reversed by somebody else at the same moment. */
export class TaxAlreadyReversedError extends BenchpinError {
  static override code = 'E_TAX_ALREADY_REVERSED'
  static override status = 409
  constructor() {
    super('This was reversed a moment ago. Reload it to see how it stands.')
  }
}

/** A payment of tax that can't be recorded or voided as it is. */
export class RemittanceError extends BenchpinError {
  static override code = 'E_TAX_REMITTANCE'
  static override status = 422
}

/** A resale certificate that can't be kept as it is. */
export class CertificateError extends BenchpinError {
  static override code = 'E_TAX_CERTIFICATE'
  static override status = 422
}
