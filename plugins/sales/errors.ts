import { BenchpinError } from '@benchpin/kernel'

/** A change to an invoice that is finalized or voided. */
export class InvoiceNotOpenError extends BenchpinError {
  static override code = 'E_INVOICE_NOT_OPEN'
  static override status = 409
  constructor(number: string | null, status: 'finalized' | 'voided') {
    const name = number ? `Invoice ${number}` : 'This invoice'
    super(status === 'finalized' ? `${name} is finalized. Reopen it to change it.` : `${name} is voided and stays as it is. Make a new one.`)
  }
}

/** An invoice is not in the state that the step starts from. */
export class InvoiceStateError extends BenchpinError {
  static override code = 'E_INVOICE_STATE'
  static override status = 409
}

/** An invoice of another store than the one in which the user works. */
export class OtherStoreError extends BenchpinError {
  static override code = 'E_OTHER_STORE'
  static override status = 409
  constructor(store: string) {
    super(`This invoice belongs to ${store}. Switch to that store to change it.`)
  }
}

/** A line, amount or choice that can't stand on an invoice. */
export class InvoiceInputError extends BenchpinError {
  static override code = 'E_INVOICE_INPUT'
  static override status = 422
}

/** No item has the code that was scanned or typed. */
export class UnknownCodeError extends BenchpinError {
  static override code = 'E_UNKNOWN_CODE'
  static override status = 404
  constructor(code: string) {
    super(`No item has the number ${code}. Search for it, or add a custom line.`, { field: 'code' })
  }
}

/** An item that can't be put on an invoice, because it is not there to be sold. */
export class NotForSaleError extends BenchpinError {
  static override code = 'E_NOT_FOR_SALE'
  static override status = 409
}

/** An invoice of closed books: what it posted stays, and what is to be undone is undone today. */
export class InvoiceInClosedBooksError extends BenchpinError {
  static override code = 'E_PERIOD_CLOSED'
  static override status = 409
  constructor(number: string | null, step: 'reopened' | 'voided', closedThrough: string) {
    const name = number ? `Invoice ${number}` : 'This invoice'
    super(
      `The books are closed through ${closedThrough}, so ${name} can’t be ${step} any more. Make a return instead: a new invoice on which its goods come back, dated today. Its payments can still be voided, and that posts today too.`,
      { field: 'date' }
    )
  }
}
