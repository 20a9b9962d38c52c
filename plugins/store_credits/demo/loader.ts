import { addDays, chanceOf, type DemoLoader } from '@benchpin/kernel'
import { Contact } from '@benchpin/plugins/contacts'
import { agedItems, customerBalance, takePayment } from '@benchpin/plugins/receivables'
import { issueCredit } from '../services/issue.ts'
import { expireCredits } from '../services/expire.ts'
import { payOut } from '../services/pay_out.ts'

/** Why a jeweler gives credit, and how much in dollars. */
const REASONS = [
  ['Sizing took longer than promised', 25, 75],
  ['Stone loosened within the year', 50, 150],
  ['Engraving done over', 20, 60],
  ['Watch battery replaced twice', 15, 30],
  ['Chosen again after the wedding date moved', 100, 300],
  ['Thank you for sending your sister', 50, 50],
] as const

const GIVEN = { harbor_and_vine: 26, north_loop: 4 }

/** Credits of the last twenty months: some used, one paid out, some expired. */
export const creditsDemo: DemoLoader = {
  order: 50,
  title: 'Store credit',
  async load({ tenant, today, opening, storeIds, people, random, at, progress }) {
    const chance = chanceOf(random)
    const by = (people.find(({ group }) => group === 'Manager') ?? people[0])?.name ?? 'System'
    const customers = await Contact.query().where('is_customer', 1).where('kind', 'person').whereNull('special').orderBy('id')
    const owing = new Set((await agedItems({ asOf: today })).filter(({ balance }) => balance > 0).map(({ contactId }) => contactId))
    const debtors = chance.some(customers.filter(({ id }) => owing.has(id)), Math.floor(GIVEN[tenant] / 3))
    const others = customers.filter(({ id }) => !owing.has(id))
    // Those who owe something will use their credit.
    const chosen = chance.some([...debtors, ...chance.some(others, Math.min(GIVEN[tenant], others.length) - debtors.length)], GIVEN[tenant])
    const days = chosen.map(() => addDays(today, -2 - Math.floor(chance.random() * 600))).filter((date) => date > opening).sort()
    for (const [index, date] of days.entries()) {
      const { id: contactId } = chosen[index]!
      const storeId = chance.pick(storeIds)
      const [reason, from, to] = chance.pick(REASONS)
      const amount = chance.between(from / 5, to / 5) * 500
      const moment = { date, minute: chance.between(10 * 60, 17 * 60), storeId, by }
      const expiresOn = chance.odds(0.35) ? addDays(date, 365) : null
      const id = await at(moment, () => issueCredit({ contactId, storeId, date, amount, reason, expiresOn }))
      const { owed } = await customerBalance(contactId)
      const later = addDays(date, chance.between(1, 60))
      if (later < today && owed > 0) {
        const paid = Math.min(owed, amount)
        await at({ ...moment, date: later }, () => takePayment({ contactId, storeId, date: later, tenders: [{ tender: 'store_credit', amount: paid }], applyTo: { oldestFirst: true } }))
      } else if (later < today && chance.odds(0.15)) {
        await at({ ...moment, date: later }, () => payOut(id, { amount, storeId, date: later, tender: 'cash' }))
      }
      progress(index + 1, days.length)
    }
    await at({ date: today, minute: 3 * 60 + 20, storeId: storeIds[0]!, by: 'System' }, () => expireCredits(today))
  },
}
