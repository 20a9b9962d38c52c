import { addDays, findRecord, multiplyMoney, sumMoney, type BusinessDate, type Chance, type Money } from '@benchpin/kernel'
import { agedItems, creditOf, customerBalance, takePayment, voidPayment, type TenderId, type TenderInput, type VoidReason } from '@benchpin/plugins/receivables'
import { Invoice } from '../models/invoice.ts'
import { addLine } from '../services/add_line.ts'
import { changeInvoice, type InvoiceChange } from '../services/change_invoice.ts'
import { checkout } from '../services/checkout.ts'
import { openInvoice } from '../services/create_invoice.ts'
import { finalizeInvoice } from '../services/finalize.ts'
import { summaryOf } from '../services/payable_invoice.ts'
import { INVOICE } from '../services/posting.ts'
import { reopenInvoice } from '../services/reopen_invoice.ts'
import { voidInvoice } from '../services/void_invoice.ts'
import type { PlannedSale } from './planned_sale.ts'
import { tenderOf, tendersOf } from './tenders.ts'

/** What the bank takes for a card. */
const CARD_FEE = '0.03'
/** Charged for a check that the bank returned. */
const RETURNED_CHECK_FEE: Money = 3_500

/** A sale that was made. */
export interface MadeSale {
  id: number
  paymentIds: number[]
}

/** Makes the demo's sales as a clerk makes them: by the same use cases, dated as it is told. */
export class Counter {
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** Makes the open invoice of a sale, with all that stands on it. */
  async open(plan: PlannedSale): Promise<Invoice> {
    const { moment, client, lines, salespersonId, note, manner } = plan
    const { date, storeId } = moment
    const days = manner === 'terms' || manner === 'owing' ? (client?.kind === 'person' ? 15 : 30) : 0
    const invoice = await openInvoice({ ...(client ? { contactId: client.id } : {}), storeId, date, dueDate: addDays(date, days), salespersonId, notes: note, lines })
    const extras = this.#extrasOf(plan, invoice)
    if (Object.keys(extras).length === 0) return invoice
    await changeInvoice(invoice.id, invoice.version, extras)
    return findRecord(Invoice, invoice.id)
  }

  #extrasOf({ shipped, client, cardFee }: PlannedSale, { subtotal, exemptReason }: Invoice): InvoiceChange {
    const chance = this.#chance
    const change: InvoiceChange = {}
    if (shipped) change.freight = subtotal > 200_000 ? chance.between(5, 11) * 1_000 - 5 : chance.between(12, 38) * 100
    if (shipped && client?.shipsTo && !exemptReason) {
      change.exemptReason = 'out_of_state'
      change.exemptNote = `Shipped to ${client.shipsTo}, tracking 9405 5${chance.between(100_000, 999_999)} ${chance.between(1000, 9999)}`
    }
    if (cardFee) change.cardFee = multiplyMoney(subtotal, CARD_FEE)
    return change
  }

  /** Sells and takes the money, by one tender where it must be that one. */
  async sell(plan: PlannedSale, tender?: TenderId): Promise<MadeSale> {
    const { id, total } = await this.open(plan)
    const chosen = tender ?? (plan.cardFee ? 'card' : null)
    const tenders = chosen ? [tenderOf(chosen, total, this.#chance)] : tendersOf(total, this.#chance)
    const { payment } = await checkout(id, undefined, { tenders })
    return { id, paymentIds: payment?.paymentIds ?? [] }
  }

  /** Sells against credit that the customer has, up to an amount, and takes the rest. */
  async sellOnCredit(plan: PlannedSale, upTo: Money): Promise<void> {
    const { id, total, contactId } = await this.open(plan)
    const credit = await creditOf(contactId)
    const useCredit = Math.min(upTo, credit.total, total)
    await checkout(id, undefined, { useCredit, tenders: total > useCredit ? tendersOf(total - useCredit, this.#chance) : [] })
  }

  /** Sells on account. */
  async sellOnAccount(plan: PlannedSale): Promise<number> {
    const { id } = await this.open(plan)
    return finalizeInvoice(id)
  }

  /** Takes a part of what is due, or all of it; of an open invoice as a deposit. Nothing where nothing is due. */
  async pay(id: number, date: BusinessDate, share = 1): Promise<void> {
    const invoice = await findRecord(Invoice, id)
    const { due } = await summaryOf(invoice)
    const amount = share < 1 ? Math.round((due * share) / 5_000) * 5_000 : due
    if (amount <= 0 || amount > due) return
    // Some round their check up, and have the rest as credit.
    const paid = share === 1 && invoice.status === 'finalized' && this.#chance.odds(0.04) ? Math.ceil(amount / 1_000) * 1_000 : amount
    await this.#take(invoice, date, tendersOf(paid, this.#chance))
  }

  async #take({ id, contactId, storeId }: Invoice, date: BusinessDate, tenders: TenderInput[]): Promise<void> {
    await takePayment({ contactId, storeId, date, tenders, applyTo: { payable: { type: INVOICE, id } } })
  }

  /** Has an order picked up: dated today, finalized, and the rest paid. */
  async handOver(id: number, date: BusinessDate): Promise<void> {
    const { version } = await findRecord(Invoice, id)
    await changeInvoice(id, version, { date, dueDate: date })
    await this.pay(id, date)
  }

  /** Pays all that a customer owes, oldest first. */
  async settle(contactId: number, storeId: number, date: BusinessDate, tender: TenderId): Promise<void> {
    const { owed } = await customerBalance(contactId)
    if (owed > 0) await takePayment({ contactId, storeId, date, tenders: [tenderOf(tender, owed, this.#chance)], applyTo: { oldestFirst: true } })
  }

  /** Pays what on an account is older than so many days; a share of it as a round amount, oldest first. */
  async payAccount(contactId: number, storeId: number, date: BusinessDate, { age, share, tender }: { age: number; share: number; tender: TenderId }): Promise<void> {
    const { owed } = await customerBalance(contactId)
    if (owed <= 0) return
    const old = (await agedItems({ asOf: date, contactId })).filter(({ days, balance }) => days >= age && balance > 0)
    const due = sumMoney(old.map(({ balance }) => balance))
    const amount = share < 1 ? Math.round((due * share) / 10_000) * 10_000 : due
    if (amount > 0) await takePayment({ contactId, storeId, date, tenders: [tenderOf(tender, amount, this.#chance)], applyTo: { oldestFirst: true } })
  }

  /** Takes money on account, for something that is still to be found. */
  async takeDeposit(contactId: number, storeId: number, date: BusinessDate, amount: Money): Promise<void> {
    await takePayment({ contactId, storeId, date, tenders: tendersOf(amount, this.#chance), applyTo: { unapplied: true } })
  }

  /** Voids the payments of a sale. */
  async takeBack({ paymentIds }: MadeSale, date: BusinessDate, reason: VoidReason, note: string | null = null): Promise<void> {
    const nsfFee = reason === 'nsf' ? RETURNED_CHECK_FEE : 0
    for (const id of paymentIds) await voidPayment(id, { reason, note, date, nsfFee })
  }

  /** Voids an invoice. */
  async undo({ id }: MadeSale, reason: string): Promise<void> {
    const { version } = await findRecord(Invoice, id)
    await voidInvoice(id, version, reason)
  }

  /** Opens an invoice again and adds what was forgotten. */
  async reopen({ id }: MadeSale): Promise<void> {
    const { version } = await findRecord(Invoice, id)
    await reopenInvoice(id, version)
    const opened = await findRecord(Invoice, id)
    await addLine(id, opened.version, { kind: 'service', description: 'Engraving, up to 20 letters', unitPrice: 4_500, taxable: false })
  }

  /** Finalizes an invoice that was opened again, and takes what is due now. */
  async finish({ id }: MadeSale, date: BusinessDate): Promise<void> {
    await finalizeInvoice(id)
    await this.pay(id, date)
  }
}
