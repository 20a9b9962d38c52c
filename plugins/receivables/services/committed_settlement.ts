import { afterCommit, ambient } from '@benchpin/kernel'
import type { OpenItem } from '../models/open_item.ts'
import type { Payment } from '../models/payment.ts'
import type { Settlement } from './document_payments.ts'
import type { PaymentPlan } from './payment_plan.ts'
import { availableTenders } from './tenders_taken.ts'

/** Where a request keeps how the document stands that it has just raised and paid. */
const COMMITTED = 'receivables.committed_settlement'

interface Kept {
  type: string
  id: number
  settlement: Settlement
}

/** The open item that a plan pays, where nothing was applied to it before and no other credit is used now. */
function soleItem({ document, isDeposit, credit, targets }: PaymentPlan): OpenItem | null {
  if (!document || isDeposit || credit.length > 0 || targets.length !== 1) return null
  return targets[0]!.item
}

/**
 * Keeps how a document stands after its first payment, as the transaction commits it, so that the answer to the request
 * need not read it again. A rollback forgets it.
 */
export async function keepSettlement(plan: PaymentPlan, payments: readonly Payment[]): Promise<void> {
  const item = soleItem(plan)
  const allocated = plan.allocations.map(({ fund, amount }) => ({ payment: payments[fund]!, amount: plan.sign * amount }))
  const isWhole = item !== null && item.amount - item.balance === allocated.reduce((sum, { amount }) => sum + amount, 0)
  if (!isWhole) return
  const labels = new Map((await availableTenders()).map((tender) => [tender.id, tender.label]))
  const settlement: Settlement = {
    balance: item.balance,
    writtenOff: item.writtenOff,
    payments: allocated.map(({ payment: { id: paymentId, number, date, tender, reference, state, flag }, amount }) => ({
      ...{ paymentId, number, date, tender, tenderLabel: labels.get(tender) ?? tender, reference, amount, held: false, state, flag },
    })),
  }
  const { memo } = ambient()
  await afterCommit(() => void memo.set(COMMITTED, { type: item.sourceType, id: item.sourceId, settlement } satisfies Kept))
}

/** How a document stands where this very request has just committed it; null where it must be read. It serves once. */
export function committedSettlement(type: string, id: number): Settlement | null {
  const { memo, transaction } = ambient()
  const kept = memo.get(COMMITTED) as Kept | undefined
  memo.delete(COMMITTED)
  // Inside another transaction it may have been changed again.
  const isLast = !transaction || transaction.finished
  return isLast && kept?.type === type && kept.id === id ? kept.settlement : null
}
