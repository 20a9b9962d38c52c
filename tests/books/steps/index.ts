import { applyByHand, giveCredit, refund, switchCredit, takeCreditBack } from './credit_steps.ts'
import { closePeriod, nextDay, reopenPeriod } from './day_steps.ts'
import { manualJournal } from './ledger_steps.ts'
import { addWork, finalizeOne, reopenOne, voidOne, write } from './invoice_steps.ts'
import { expireStoreCredit, issueStoreCredit, payOutStoreCredit, voidStoreCredit } from './store_credit_steps.ts'
import { takeWriteOffBack, unapply, writeOffOne } from './write_off_steps.ts'
import { payAccount, payByHand, payInvoice, voidOnePayment } from './payment_steps.ts'
import type { StepKind } from './step.ts'

/** What happens in a store, and how often beside the others. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Each kind has a choice of its own; a list of them knows none.
export const stepKinds: [weight: number, kind: StepKind<any>][] = [
  [5, write],
  [5, finalizeOne],
  [1, addWork],
  [5, payInvoice],
  [2, payAccount],
  [2, payByHand],
  [2, giveCredit],
  [1, takeCreditBack],
  [4, applyByHand],
  [2, refund],
  [1, switchCredit],
  [3, voidOnePayment],
  [2, reopenOne],
  [1, voidOne],
  [2, writeOffOne],
  [1, takeWriteOffBack],
  [2, unapply],
  [3, issueStoreCredit],
  [1, payOutStoreCredit],
  [1, expireStoreCredit],
  [1, voidStoreCredit],
  [2, manualJournal],
  [4, nextDay],
  [1, closePeriod],
  [1, reopenPeriod],
]
