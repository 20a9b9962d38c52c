import { findRecord } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import type { Payable } from '../points/payable.ts'

/** Type by which an open item is paid itself: a fee, or whatever stands on a customer's account. */
export const ITEM_PAYABLE = 'receivables.open_item'

/** Any open item can be paid, whichever document it is of. */
export const itemPayable: Payable = {
  type: ITEM_PAYABLE,
  permission: 'receivables.take_payment',
  async load(id, lock = false) {
    const { contactId, storeId, amount, balance, sourceNumber, memo } = await findRecord(OpenItem, id, { lock })
    return {
      ...{ id, number: sourceNumber, contactId, storeId, total: amount, due: balance },
      ...{ posted: true, openItemId: id, describe: memo, href: `/receivables/customers/${contactId}` },
    }
  },
}
