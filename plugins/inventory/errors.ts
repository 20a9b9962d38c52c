import { BenchpinError } from '@benchpin/kernel'

/** An item is not in stock any more, or not in the quantity asked for. */
export class ItemNotAvailableError extends BenchpinError {
  static override code = 'E_ITEM_NOT_AVAILABLE'
  static override status = 409
}

/** What was typed for an item does not fit; one message for each field. */
export class ItemFieldsError extends BenchpinError {
  static override code = 'E_ITEM_FIELDS'
  static override status = 422
  readonly messages: { field: string; message: string; rule: string }[]
  constructor(faults: readonly { field: string; message: string }[]) {
    super(faults[0]?.message ?? 'Look through the marked fields.', { field: faults[0]?.field })
    this.messages = faults.map((fault) => ({ ...fault, rule: 'item_fields' }))
  }
}

/** The StockID belongs to another item already. */
export class StockIdTakenError extends BenchpinError {
  static override code = 'E_STOCK_ID_TAKEN'
  static override status = 422
  constructor(stockId: string) {
    super(`${stockId} is taken by another item. Use a StockID of its own, or leave it empty for the next number.`, { field: 'stockId' })
  }
}

/** The cost of goods that have left the stock stands in the document that took them. */
export class CostIsFixedError extends BenchpinError {
  static override code = 'E_COST_IS_FIXED'
  static override status = 409
}

/** Somebody changed the item since the form was opened. Beside the form, so that what was typed is not lost. */
export class ItemChangedError extends BenchpinError {
  static override code = 'E_STALE_RECORD'
  static override status = 409
  constructor(stockId: string) {
    super(`${stockId} was changed since you opened it. Reload it and make your change again.`, { field: 'version' })
  }
}
