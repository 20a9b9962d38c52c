import fc from 'fast-check'
import { addDays, businessDateIn, contributionsOf, nowInstant } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { issueCredit } from '@benchpin/plugins/store_credits'
import { latest, type ModelBooks } from '../model/books.ts'
import { payOut as payOutModel } from '../model/payments.ts'
import { expire, issue, remainingOf, voidCredit } from '../model/store_credits.ts'
import type { BooksStore } from '../store.ts'
import { partOf, pick, share } from './choices.ts'
import { oneOf, type StepKind } from './step.ts'

const idOf = (books: ModelBooks, store: BooksStore, credit: ModelBooks['storeCredits'][number]) => store.picture!.storeCredits[books.storeCredits.indexOf(credit)]!.id

/** Gives store credit, which may expire soon; now and then before it was given. */
export const issueStoreCredit: StepKind<{ customer: number; amount: number; days: number | null }> = {
  name: 'give store credit',
  choice: fc.record({ customer: fc.nat({ max: 1 }), amount: fc.integer({ min: 1, max: 80_000 }), days: fc.constantFrom(null, null, 0, 1, 4, 20, -1) }),
  ask({ customer, amount, days }, books, store) {
    const { day: date } = books
    const expiresOn = days === null ? null : addDays(date, days)
    return {
      words: `of ${amount} to customer ${customer}${expiresOn ? ` until ${expiresOn}` : ''}`,
      expect: () => issue(books, { customer, date, amount, expiresOn }),
      act: async () => void (await issueCredit({ contactId: store.customers[customer]!, storeId: store.tenant.storeId, date, amount, reason: 'A late repair', expiresOn })),
    }
  },
}

/** Pays store credit out: the one way in which it goes that is not a sale. */
export const payOutStoreCredit: StepKind<{ at: number; percent: number; tender: string }> = {
  name: 'pay store credit out',
  choice: fc.record({ at: pick, percent: share, tender: fc.constantFrom('cash', 'check', 'bank') }),
  ask({ at, percent, tender }, books, store) {
    const credit = oneOf(books.storeCredits.filter((one) => remainingOf(one) > 0), at)
    if (!credit) return null
    const { day: date } = books
    const amount = partOf(remainingOf(credit), percent)
    return {
      words: `${amount} of ${remainingOf(credit)} in ${tender}`,
      expect: () => void payOutModel(books, credit, { date, tender, amount }),
      act: () => store.send('POST', `/store-credits/${idOf(books, store, credit)}/pay-out`, { amount, tender, date, storeId: store.tenant.storeId }),
    }
  },
}

/** Runs the night's job that expires store credit. */
export const expireStoreCredit: StepKind<null> = {
  name: 'expire store credit',
  choice: fc.constant(null),
  ask(_none, books) {
    if (books.storeCredits.length === 0) return null
    return {
      words: '',
      expect: () => expire(books),
      async act() {
        const job = (await contributionsOf(jobs)).find(({ id }) => id === 'store_credits.expire')!
        await job.run({ businessDate: books.day, scheduledFor: nowInstant(), signal: new AbortController().signal, note: () => {} })
      },
    }
  },
}

/** Voids a store credit on its page, which posts on the day of the calendar on the wall. */
export const voidStoreCredit: StepKind<{ at: number }> = {
  name: 'void store credit',
  choice: fc.record({ at: pick }),
  ask({ at }, books, store) {
    const credit = oneOf(books.storeCredits, at)
    if (!credit) return null
    return {
      words: `${books.storeCredits.indexOf(credit)}, ${remainingOf(credit)} of ${credit.issued} left`,
      expect: () => voidCredit(books, credit, latest(businessDateIn('America/New_York', nowInstant()), credit.date)),
      act: () => store.send('POST', `/store-credits/${idOf(books, store, credit)}/void`),
    }
  },
}
