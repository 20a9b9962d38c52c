import { addDays, chanceOf, type Chance, type DemoContext, type DemoLoader, type DemoMoment } from '@benchpin/kernel'
import { Contact } from '@benchpin/plugins/contacts'
import { agedItems, takePayment } from '@benchpin/plugins/receivables'
import { checkout, createInvoice } from '@benchpin/plugins/sales'
import { GiftCard } from '../models/gift_card.ts'
import { giveCard } from '../services/give.ts'
import { LINE } from '../services/names.ts'
import { replaceCard } from '../services/replace.ts'

/** What people put on a card, in dollars, and how often. */
const WORTH = [[50, 30], [100, 40], [150, 12], [250, 12], [500, 6]] as const

/** For what a jeweler gives cards away. */
const GIFTS = ['Raffle of the school’s summer fair', 'Auction of the animal shelter', 'For a ring that came back twice', 'Ten years a customer', 'Prize of the bridal show']

/** Numbers must be the same at each loading, so they come from the demo's own chance, as if they were pre-printed. */
const numberFrom = (chance: Chance) => `HV${Array.from({ length: 12 }, () => chance.between(0, 9)).join('')}`

/** Sells a card at the counter, paid in cash or by card. */
async function sell(chance: Chance, moment: DemoMoment, buyer: Contact): Promise<void> {
  const { storeId } = moment
  const amount = chance.weighted(WORTH) * 100
  const details = { number: numberFrom(chance), email: buyer.email ?? '' }
  const id = await createInvoice({ storeId, contactId: buyer.id, date: moment.date, salespersonId: null, lines: [{ contributed: LINE, unitPrice: amount, details }] })
  await checkout(id, undefined, { tenders: [{ tender: chance.odds(0.3) ? 'cash' : 'card', amount }] })
}

/** Pays some of what is owed with cards: whoever holds one need not have bought it. */
async function redeem({ today, at }: DemoContext, chance: Chance, by: string): Promise<void> {
  const open = (await agedItems({ asOf: today })).filter(({ balance }) => balance > 0)
  const cards = await GiftCard.query().where('is_open', 1).orderBy('id')
  for (const card of chance.some(cards, Math.floor(cards.length / 3))) {
    const item = open.shift()
    if (!item) return
    const amount = Math.min(item.balance, chance.odds(0.5) ? card.balance : Math.ceil(card.balance / 2))
    await at({ date: today, minute: chance.between(10 * 60, 11 * 60), storeId: item.storeId, by }, () =>
      takePayment({ contactId: item.contactId, storeId: item.storeId, date: today, tenders: [{ tender: 'gift_card', amount, reference: card.number }], applyTo: { items: [{ openItemId: item.openItemId, amount }] } })
    )
  }
}

/**
 * Cards that were given away over the year, sold on the day of loading (the numbers of invoices follow their days, and the
 * sales of before are loaded already), used, and one lost.
 */
export const cardsDemo: DemoLoader = {
  order: 60,
  title: 'Gift cards',
  async load(demo) {
    const { tenant, today, storeIds, people, random, at, progress } = demo
    const chance = chanceOf(random)
    const by = (people.find(({ group }) => group === 'Manager') ?? people[0])?.name ?? 'System'
    const buyers = await Contact.query().where('is_customer', 1).where('kind', 'person').whereNull('special').orderBy('id')
    const sold = chance.some(buyers, tenant === 'harbor_and_vine' ? 7 : 2)
    for (const [index, buyer] of sold.entries()) {
      const storeId = chance.pick(storeIds)
      const moment = { date: today, minute: 9 * 60 + 30 + index, storeId, by }
      await at(moment, () => sell(chance, moment, buyer))
      progress(index + 1, sold.length)
    }
    const storeId = storeIds[0]!
    const days = Array.from({ length: tenant === 'harbor_and_vine' ? 11 : 2 }, () => addDays(today, -chance.between(3, 300))).sort()
    for (const date of days) {
      const amount = chance.weighted(WORTH) * 100
      await at({ date, minute: 900, storeId, by }, () => giveCard({ number: numberFrom(chance), amount, storeId, date, reason: chance.pick(GIFTS) }))
    }
    await redeem(demo, chance, by)
    const lost = await GiftCard.query().where('is_open', 1).where('given_as', 'sold').orderBy('id').firstOrFail()
    await at({ date: today, minute: 700, storeId, by }, () => replaceCard(lost.id, { number: numberFrom(chance), storeId, date: today }))
  },
}
