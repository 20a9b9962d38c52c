import { chanceOf, transaction, type Chance, type DemoContext, type DemoLoader } from '@benchpin/kernel'
import { Contact } from '@benchpin/plugins/contacts'
import { PriceRule } from '../models/price_rule.ts'
import { bulkReceive } from '../services/bulk_receive.ts'
import { gemRows } from './colored_stones.ts'
import { DeliveryPlan, type Delivery } from './deliveries.ts'
import { vendorsByTrade, type StockSource } from './demo_stock.ts'
import { diamondRows } from './diamonds.ts'
import { jewelryRows, stylesOf } from './jewelry.ts'
import { parcelRows } from './parcels.ts'
import { pearlRows } from './pearls.ts'
import { DEMO_PRICE_RULES } from './price_rules.ts'
import { watchRows } from './watches.ts'

/** How much of each kind; of diamonds all there are where it does not say. */
interface Amounts {
  variants: number
  jewelry: number
  watches: number
  diamonds?: number
  gems: number
  pearls: number
  parcels: number
}

const AMOUNTS: Record<DemoContext['tenant'], Amounts> = {
  harbor_and_vine: { variants: 5, jewelry: 2_600, watches: 640, gems: 460, pearls: 280, parcels: 72 },
  north_loop: { variants: 1, jewelry: 24, watches: 3, diamonds: 12, gems: 12, pearls: 4, parcels: 2 },
}

async function makeRules({ storeIds }: DemoContext): Promise<void> {
  await transaction(async () => {
    for (const storeId of storeIds) for (const rule of DEMO_PRICE_RULES) await PriceRule.create({ storeId, ...rule, levels: [...rule.levels] })
  })
}

function planOf(demo: DemoContext, chance: Chance, source: StockSource): Delivery[] {
  const { variants, jewelry, watches, diamonds, gems, pearls, parcels } = AMOUNTS[demo.tenant]
  const plan = new DeliveryPlan(demo, chance)
  plan.add(jewelryRows(stylesOf(chance, variants), jewelry, source), 0.4)
  plan.add(watchRows(watches, Number(demo.today.slice(0, 4)), source), 0.4)
  plan.add(gemRows(gems, source), 0.6)
  plan.add(pearlRows(pearls, source), 0.55)
  plan.add(parcelRows(parcels, source), 0.7)
  plan.add(diamondRows(source, diamonds), 0.98)
  return plan.deliveries()
}

/** Stock as it came in over the years: what was there at the opening, and deliveries month by month. */
export const stockDemo: DemoLoader = {
  order: 20,
  title: 'Stock',
  async load(demo) {
    const chance = chanceOf(() => demo.random())
    await makeRules(demo)
    const vendors = await Contact.query().where('is_vendor', 1).orderBy('id')
    const deliveries = planOf(demo, chance, { chance, rules: DEMO_PRICE_RULES, vendors: vendorsByTrade(vendors) })
    const of = deliveries.reduce((sum, { rows }) => sum + rows.length, 0)
    const by = demo.people.find(({ group }) => group === 'Manager')?.name ?? demo.people[0]!.name
    let before = 0
    for (const { date, storeId, arrival, rows } of deliveries) {
      const onProgress = (done: number) => demo.progress(before + done, of)
      await demo.at({ date, minute: chance.between(9 * 60, 10 * 60), storeId, by }, () => bulkReceive(rows, { date, storeId, arrival, onProgress }))
      before += rows.length
    }
  },
}
