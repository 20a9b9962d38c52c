import { addDays, chanceOf, changeSettings, switchFeature, type Chance, type DemoContext, type DemoLoader } from '@benchpin/kernel'
import { bankWeekly } from './banking.ts'
import { Clientele } from './clientele.ts'
import { Diary } from './diary.ts'
import { Happenings } from './happenings.ts'
import { SalePlanner, type Extent } from './sale_planner.ts'
import { Shelves } from './shelves.ts'

const EXTENTS: Record<DemoContext['tenant'], Extent & { deposits: number }> = {
  harbor_and_vine: {
    sales: 4_040,
    drafts: 23,
    owing: [3, 4, 5, 3],
    twists: { prepaid: 13, void_at_once: 38, void_later: 13, reopen: 17, reopened_now: 3, returned_check: 11, chargeback: 3, entry_error: 6 },
    onAccount: 0.11,
    ordered: 0.05,
    deposits: 16,
  },
  north_loop: {
    sales: 16,
    drafts: 2,
    owing: [1, 1, 1, 1],
    twists: { prepaid: 1, void_at_once: 1, void_later: 0, reopen: 1, reopened_now: 0, returned_check: 1, chargeback: 0, entry_error: 0 },
    onAccount: 0.35,
    ordered: 0.15,
    deposits: 1,
  },
}

/** What stands at the head and the foot of every printed invoice; the bigger jeweler charges a card fee in one store. */
async function prepareStores({ tenant, storeIds }: DemoContext): Promise<void> {
  if (tenant === 'harbor_and_vine') await switchFeature('sales.card_fee', true)
  for (const [index, storeId] of storeIds.entries()) {
    const permit = tenant === 'harbor_and_vine' ? `${['65', '26', '23'][index] ?? '65'}-801345${index + 1}278-${index + 4}` : '4021876'
    const disclaimer = 'Returns within 14 days, unworn and with this invoice, for store credit. Custom work, engraved and sized pieces are final sale. Repairs not picked up within 90 days are stored at the owner’s risk.'
    await changeSettings('store', storeId, { 'sales.tax_permit': permit, 'sales.disclaimer': disclaimer })
  }
}

/** Deposits of the last months that nothing has used yet. */
function planDeposits(demo: DemoContext, chance: Chance, clientele: Clientele, happenings: Happenings): void {
  for (let left = EXTENTS[demo.tenant].deposits; left > 0; left--) {
    const storeId = chance.pick(demo.storeIds)
    const date = addDays(demo.today, -1 - Math.floor(210 * chance.random() ** 2))
    const client = clientele.visitor(storeId, date, 'person')
    if (client) happenings.deposit(client, chance.between(2, 30) * 5_000, { date, minute: chance.between(10 * 60, 17 * 60), storeId, by: chance.pick(demo.people).name })
  }
}

/** Two years of invoices and payments, made by the very use cases of the counter. */
export const salesDemo: DemoLoader = {
  order: 40,
  title: 'Sales',
  async load(demo) {
    const chance = chanceOf(() => demo.random())
    await prepareStores(demo)
    const clientele = await Clientele.load(demo.storeIds, demo.opening, chance)
    const diary = new Diary(demo)
    const happenings = new Happenings(demo, chance, diary)
    const shelves = await Shelves.load()
    for (const plan of new SalePlanner(demo, EXTENTS[demo.tenant], clientele, shelves).sales()) happenings.sale(plan)
    const bookkeeper = demo.people.find(({ group }) => group === 'Bookkeeper') ?? demo.people[0]!
    for (const client of clientele.accounts()) happenings.account(client, bookkeeper.name)
    planDeposits(demo, chance, clientele, happenings)
    bankWeekly(demo, diary, bookkeeper.name)
    await diary.carryOut()
  },
}
