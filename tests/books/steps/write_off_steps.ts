import fc from 'fast-check'
import { takeBackWriteOff, unapplyCreditItem, unapplyPayment, writeOff } from '@benchpin/plugins/receivables'
import { takeBackWriteOff as takeBackModel, unapply as unapplyModel, writeOff as writeOffModel } from '../model/write_offs.ts'
import { partOf, pick, share } from './choices.ts'
import { oneOf, type StepKind } from './step.ts'

/** Writes off an item, whole or in part. */
export const writeOffOne: StepKind<{ at: number; percent: number; whole: boolean }> = {
  name: 'write off',
  choice: fc.record({ at: pick, percent: share, whole: fc.boolean() }),
  ask({ at, percent, whole }, books, store) {
    const item = oneOf(books.items.filter(({ balance }) => balance > 0), at)
    if (!item) return null
    const amount = whole ? item.balance : partOf(item.balance, percent)
    return {
      words: `${amount} of ${item.balance} of ${item.of} ${books.items.indexOf(item)}`,
      expect: () => ({ amount: writeOffModel(books, item, amount) }),
      async act() {
        const written = await writeOff(item.id, { reason: 'uncollectible', date: books.day, ...(whole ? {} : { amount }) })
        store.writeOffs.push(written.writeOffId)
        return { amount: written.amount }
      },
    }
  },
}

/** Takes a write-off back; now and then one of which nothing stands any more. */
export const takeWriteOffBack: StepKind<{ at: number; any: boolean }> = {
  name: 'take write-off back',
  choice: fc.record({ at: pick, any: fc.constantFrom(false, false, false, true) }),
  ask({ at, any }, books, store) {
    const one = oneOf(books.writeOffs.filter(({ remaining }) => any || remaining > 0), at)
    if (!one) return null
    const index = books.writeOffs.indexOf(one)
    return {
      words: `${index}, ${one.remaining} of which stands`,
      expect: () => ({ amount: takeBackModel(books, one) }),
      act: () => takeBackWriteOff(store.writeOffs[index]!, { date: books.day }),
    }
  },
}

/** Takes what was applied back to free credit, whole or in part; also what stands and may not be taken back so. */
export const unapply: StepKind<{ at: number; percent: number }> = {
  name: 'unapply',
  choice: fc.record({ at: pick, percent: share }),
  ask({ at, percent }, books) {
    const application = oneOf(books.standing(() => true), at)
    if (!application) return null
    const { fund, item, amount: standing } = application
    const amount = partOf(Math.abs(standing), percent)
    return {
      words: `${amount} of ${standing} of ${fund.kind} ${fund.amount} from ${item.of} ${books.items.indexOf(item)}`,
      expect: () => ({ unapplied: unapplyModel(books, application, amount) }),
      act: () => (fund.kind === 'payment' ? unapplyPayment : unapplyCreditItem)(fund.id, { openItemId: item.id, amount, date: books.day }),
    }
  },
}
