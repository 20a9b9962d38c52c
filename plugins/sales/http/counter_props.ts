import { can, currentMember, currentStoreId, setting, type FilterOption } from '@benchpin/kernel'
import { tenderChoices } from '@benchpin/plugins/receivables'
import { deliveryPlaces, EXEMPT_REASONS } from '@benchpin/plugins/tax'
import { Invoice } from '../models/invoice.ts'
import { todayIn } from '../services/create_invoice.ts'
import { loadInvoiceView } from '../services/load_view.ts'
import { salespersonOptions } from '../services/salespeople.ts'
import type { CounterProps } from './invoice_view.ts'

/** Which invoice the counter opens with. */
export type CounterChoice = { invoiceId: number } | { fresh: boolean }

/** The user's own sales of today that wait to be finalized, latest first. */
async function draftIds(): Promise<number[]> {
  const member = currentMember()
  const storeId = currentStoreId()
  if (!member || storeId === null) return []
  const drafts = await Invoice.query()
    .where('status', 'open')
    .where('store_id', storeId)
    .where('date', await todayIn(storeId))
    .where('created_by_id', member.id)
    .whereNull('number')
    .orderBy('id', 'desc')
    .limit(50)
  return drafts.map(({ id }) => id)
}

/** Everything that the counter screen is drawn with. */
export async function counterProps(choice: CounterChoice): Promise<CounterProps> {
  const drafts = await draftIds()
  const id = 'invoiceId' in choice ? choice.invoiceId : choice.fresh ? null : (drafts[0] ?? null)
  const exemptReasons: FilterOption[] = EXEMPT_REASONS.map(({ id: value, label }) => ({ value, label }))
  return {
    invoice: id === null ? null : await loadInvoiceView(id),
    salespeople: await salespersonOptions(),
    exemptReasons,
    deliveryPlaces: await deliveryPlaces(currentStoreId() ?? 0),
    priceLevel: await setting<CounterProps['priceLevel']>('sales.price_level', currentStoreId() ?? 0),
    tenders: (await can('receivables.take_payment')) ? await tenderChoices() : [],
    waiting: drafts.filter((draft) => draft !== id).length,
  }
}
