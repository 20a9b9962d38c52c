import { addDays, chanceOf, daysBetween, transaction, type Chance, type DemoContext, type DemoLoader } from '@benchpin/kernel'
import type { ContactInput } from '../services/contact_input.ts'
import { createContact } from '../services/create_contact.ts'
import { CustomerMaker } from './customers.ts'
import { northLoopContacts } from './north_loop.ts'
import { suppliersOf } from './suppliers.ts'

const PEOPLE = 2440
/** Contacts of one transaction. */
const BATCH = 100
/** Days before the opening on which the oldest customers were written down. */
const OLDEST = 2200

interface Entry {
  date: string
  input: ContactInput
}

/** A day on which somebody first came: half of them before the two years of trade. */
function firstVisit({ today, opening }: DemoContext, chance: Chance): string {
  if (chance.odds(0.52)) return addDays(opening, -1 - Math.floor(OLDEST * chance.random() ** 1.6))
  return addDays(opening, Math.floor(daysBetween(opening, today) * chance.random()))
}

function entriesOf(demo: DemoContext): Entry[] {
  const chance = chanceOf(() => demo.random())
  if (demo.tenant === 'north_loop') return northLoopContacts(chance).map((input) => ({ date: addDays(demo.opening, -chance.between(1, 900)), input }))
  const before = addDays(demo.opening, -OLDEST)
  const vendors = suppliersOf(chance).map((input) => ({ date: before, input }))
  const maker = new CustomerMaker(chance)
  const dealers = maker.businesses().map((input) => ({ date: addDays(demo.opening, -chance.between(30, OLDEST)), input }))
  const people = Array.from({ length: PEOPLE }, () => ({ date: firstVisit(demo, chance), input: maker.person() }))
  const order = (left: Entry, right: Entry) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0)
  return [...vendors, ...[...dealers, ...people].sort(order)]
}

/** Customers and vendors, in the order in which they were first written down. */
export const contactsDemo: DemoLoader = {
  order: 10,
  title: 'Contacts',
  async load(demo) {
    const chance = chanceOf(() => demo.random())
    const entries = entriesOf(demo)
    for (let start = 0; start < entries.length; start += BATCH) {
      await transaction(async () => {
        for (const { date, input } of entries.slice(start, start + BATCH)) {
          const storeId = chance.pick(demo.storeIds)
          const by = chance.pick(demo.people).name
          await demo.at({ date, minute: chance.between(10 * 60, 18 * 60), storeId, by }, () => createContact(input))
        }
      })
      demo.progress(Math.min(start + BATCH, entries.length), entries.length)
    }
  },
}
