import { addDays, chanceOf, type DemoLoader } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'
import { agedItems, type AgedItem } from '../services/aging.ts'
import { takePayment } from '../services/take_payment.ts'
import { notePromise, setCreditLimit } from '../services/terms.ts'
import { writeOff } from '../services/write_off.ts'

/** Old debts that are given up: whole ones leave enough open for every age. */
const WHOLE = { harbor_and_vine: 1, north_loop: 0 }

/** Bad debts, one of them paid after all, credit limits, and promises kept and broken. */
export const receivablesDemo: DemoLoader = {
  order: 60,
  title: 'Collections',
  async load({ tenant, today, storeIds, people, random, at, progress }) {
    const chance = chanceOf(random)
    const by = (people.find(({ group }) => group === 'Bookkeeper') ?? people[0])?.name ?? 'System'
    const moment = (daysAgo: number, storeId = storeIds[0]!) => ({ date: addDays(today, -daysAgo), minute: chance.between(10 * 60, 17 * 60), storeId, by })
    const owing = (await agedItems({ asOf: today })).filter(({ balance }) => balance > 0)
    const old = owing.filter(({ days }) => days > 90)

    for (const { openItemId, storeId } of old.slice(0, WHOLE[tenant])) {
      await at(moment(0, storeId), () => writeOff(openItemId, { reason: 'unreachable', note: 'Three letters came back' }))
      const { writtenOff, contactId } = await OpenItem.findOrFail(openItemId)
      const amount = Math.floor(writtenOff / 4)
      if (amount > 0) await at(moment(0, storeId), () => takePayment({ contactId, storeId, date: today, tenders: [{ tender: 'check', amount, reference: '2207' }], applyTo: { items: [{ openItemId, amount }] } }))
    }
    const settled = old.at(-1)
    if (settled && settled.balance > 1) await at(moment(0, settled.storeId), () => writeOff(settled.openItemId, { reason: 'other', note: 'Settled for half', amount: Math.floor(settled.balance / 2) }))
    progress(1, 2)

    const debtors = [...new Map(owing.map((item): [number, AgedItem] => [item.contactId, item])).values()].slice(0, 4)
    for (const [index, { contactId, balance, storeId }] of debtors.entries()) {
      await at(moment(30, storeId), () => setCreditLimit(contactId, index === 0 ? Math.floor(balance / 2) : 1_000_000))
      // Of the first the day is over, the others still have time.
      const noted = index === 0 ? 24 : 6
      if (index < 3) await at(moment(noted, storeId), () => notePromise(contactId, { amount: balance, promisedFor: addDays(today, index === 0 ? -10 : 7 + index), note: 'By phone' }))
    }
    progress(2, 2)
  },
}
