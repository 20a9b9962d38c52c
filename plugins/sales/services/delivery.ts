import type { DeliveryKind } from '@benchpin/plugins/tax'
import type { Invoice } from '../models/invoice.ts'

/** What is changed of how the goods leave the store; what is left out stays as it is. */
export interface DeliveryChange {
  delivery?: DeliveryKind
  /** County within the state; null for that of the store. */
  deliveryPlace?: string | null
  deliveryAddress?: string | null
  /** Id of one of the tax plugin's reasons. */
  exemptReason?: string | null
}

const OUT = 'out_of_state'

/** Chosen as the way of delivery or as the reason of exemption, shipping out of state is the same thing: the one follows the other. */
function together({ delivery, exemptReason }: DeliveryChange, invoice: Invoice): Pick<DeliveryChange, 'delivery' | 'exemptReason'> {
  if (delivery === OUT) return { delivery, exemptReason: exemptReason ?? invoice.exemptReason ?? OUT }
  if (delivery !== undefined && invoice.exemptReason === OUT) return { delivery, exemptReason: exemptReason ?? null }
  if (exemptReason === OUT) return { delivery: OUT, exemptReason }
  if (exemptReason !== undefined && exemptReason !== invoice.exemptReason && invoice.exemptReason === OUT) return { delivery: 'counter', exemptReason }
  return { delivery, exemptReason }
}

/** Changes how the goods leave the store, and with it why no tax is owed. The rates follow in `refreshRates`. */
export function changeDelivery(invoice: Invoice, change: DeliveryChange): void {
  const { delivery, exemptReason } = together(change, invoice)
  if (delivery !== undefined) invoice.delivery = delivery === 'counter' ? null : delivery
  if (exemptReason !== undefined) invoice.exemptReason = exemptReason
  if (change.deliveryPlace !== undefined) invoice.deliveryPlace = change.deliveryPlace
  if (change.deliveryAddress !== undefined) invoice.deliveryAddress = change.deliveryAddress
  if (invoice.delivery !== 'delivered') invoice.deliveryPlace = null
  if (invoice.delivery === null) invoice.deliveryAddress = null
}
