import fc from 'fast-check'
import { addLine, createInvoice, finalizeInvoice, INVOICE, reopenInvoice, voidInvoice } from '@benchpin/plugins/sales'
import { GIFT_CARD_LINE } from '@benchpin/plugins/gift_cards'
import type { ModelBooks, ModelInvoice } from '../model/books.ts'
import { finalize, openInvoice, reopen, voidInvoice as voidModel } from '../model/invoices.ts'
import { dayBack, daysBack, pick } from './choices.ts'
import type { BooksStore } from '../store.ts'
import { oneOf, type StepKind } from './step.ts'

/** The stored invoice behind one of the model. */
export function storedInvoice(books: ModelBooks, store: BooksStore, invoice: ModelInvoice): { id: number; version: number } {
  return store.picture!.invoices[books.invoices.indexOf(invoice)]!
}

const nameOf = (books: ModelBooks, invoice: ModelInvoice) => `invoice ${books.invoices.indexOf(invoice)} of ${invoice.date} (${invoice.status})`

/** Writes an invoice of single pieces and work; it stays open. Pieces on other open invoices may be on it too. */
export const write: StepKind<{ customer: number; pieces: number[]; service: number; giftCard: number; back: number }> = {
  name: 'write',
  choice: fc.record({ customer: fc.nat({ max: 1 }), pieces: fc.array(pick, { minLength: 1, maxLength: 3 }), service: fc.constantFrom(0, 0, 4_500, 12_345), giftCard: fc.constantFrom(0, 0, 0, 5_000, 25_000), back: daysBack }),
  ask({ customer, pieces: picks, service, giftCard, back }, books, store) {
    const inStock = books.pieces.filter(({ sold }) => !sold)
    const pieces = [...new Set(picks.flatMap((one) => oneOf(inStock, one) ?? []))]
    if (pieces.length === 0) return null
    const date = dayBack(books, back)
    const cardsBefore = books.giftCards.length
    return {
      words: `${pieces.length} pieces, ${service} of work and a card of ${giftCard} for customer ${customer} on ${date}`,
      expect: () => void openInvoice(books, { customer, date, pieces, service, giftCard }),
      async act() {
        const work = service > 0 ? [{ kind: 'service' as const, description: 'Ring sizing', unitPrice: service, taxable: false }] : []
        const number = `HV${10_000_000 + cardsBefore}`
        const card = giftCard > 0 ? [{ contributed: GIFT_CARD_LINE, unitPrice: giftCard, details: { number } }] : []
        const lines = [...pieces.map((piece) => ({ itemId: store.pieces[books.pieces.indexOf(piece)]! })), ...work, ...card]
        await createInvoice({ contactId: store.customers[customer]!, storeId: store.tenant.storeId, date, lines })
      },
    }
  },
}

function onInvoice(name: string, among: (invoice: ModelInvoice) => boolean, expect: (books: ModelBooks, invoice: ModelInvoice) => void, act: (id: number, version: number) => Promise<unknown>): StepKind<{ at: number; any: boolean }> {
  return {
    name,
    choice: fc.record({ at: pick, any: fc.constantFrom(...Array<boolean>(9).fill(false), true) }),
    ask({ at, any }, books, store) {
      const invoice = oneOf(any ? books.invoices : books.invoices.filter(among), at)
      if (!invoice) return null
      return {
        words: nameOf(books, invoice),
        expect: () => expect(books, invoice),
        async act() {
          const { id, version } = storedInvoice(books, store, invoice)
          await act(id, version)
        },
      }
    },
  }
}

export const finalizeOne = onInvoice('finalize', ({ status }) => status === 'open', finalize, finalizeInvoice)
export const reopenOne = onInvoice('reopen', ({ status }) => status === 'finalized', reopen, reopenInvoice)
export const voidOne = onInvoice('void', ({ status, numbered }) => numbered && status !== 'voided', voidModel, (id, version) => voidInvoice(id, version, 'Rung up wrongly'))

/** Adds work to an open invoice: what was paid for it no longer pays it in full. */
export const addWork: StepKind<{ at: number; amount: number }> = {
  name: 'add work',
  choice: fc.record({ at: pick, amount: fc.integer({ min: 1, max: 20_000 }) }),
  ask({ at, amount }, books, store) {
    const invoice = oneOf(books.invoices.filter(({ status, service }) => status === 'open' && service === 0), at)
    if (!invoice) return null
    return {
      words: `of ${amount} to ${nameOf(books, invoice)}`,
      expect() {
        books.assertOpen(invoice.date)
        invoice.service = amount
      },
      async act() {
        const { id, version } = storedInvoice(books, store, invoice)
        await addLine(id, version, { kind: 'service', description: 'Polishing', unitPrice: amount, taxable: false })
      },
    }
  },
}

export { INVOICE }
