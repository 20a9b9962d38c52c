import { definePoint, type Money } from '@benchpin/kernel'

/** Names a document that can be paid: the contribution's `type` and the record's id. */
export interface PayableRef {
  type: string
  id: number
}

/** A document as the payment panel shows it. */
export interface PayableSummary {
  id: number
  /** Null before the document has a number. */
  number: string | null
  contactId: number
  storeId: number
  total: Money
  /** What is still to be paid: of an unposted document its total less the deposits held for it (`heldFor`). */
  due: Money
  /** Whether its open item is raised. A payment on an unposted document is a deposit held for it. */
  posted: boolean
  openItemId: number | null
  /** A few words: `Invoice INV-00042`. */
  describe: string
  href: string
}

/** What a plugin contributes so that its documents are paid by the one engine, on the one panel. */
export interface Payable {
  /** Permanent, also the `type` of the document's Source: `sales.invoice`. */
  type: string
  /** Who may take payments for it, beside `receivables.take_payment`. */
  permission: string
  /**
   * Runs in the payment's transaction. With `lock`, lock the document's row first (`findRecord(..., { lock: true })`),
   * so that two payments of the same document stand in line.
   *
   * @throws RecordNotFoundError where there is no such document in the ambient tenant
   */
  load(id: number, lock?: boolean): Promise<PayableSummary>
  /**
   * Called in the payment's transaction once nothing is due any more; a posted document's too. An invoice posts here.
   * What it throws undoes what it did and nothing else: the payment stands as a deposit, and is flagged with the
   * error's words.
   */
  onPaid?(id: number): Promise<void>
}

/** Documents that can be paid. */
export const payable = definePoint<Payable>('receivables.payable')
