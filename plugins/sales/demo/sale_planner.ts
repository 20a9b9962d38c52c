import { addDays, chanceOf, type BusinessDate, type Chance, type DemoContext, type DemoPerson } from '@benchpin/kernel'
import { Baskets, ERRANDS, type Errand } from './baskets.ts'
import type { Client, Clientele } from './clientele.ts'
import type { Manner, PlannedSale, Twist } from './planned_sale.ts'
import { tradingDays } from './season.ts'
import type { Shelves } from './shelves.ts'
import { NOTES } from './work.ts'

/** How much is sold, and how much of it goes which way. */
export interface Extent {
  sales: number
  /** Invoices that are open now. */
  drafts: number
  /** Invoices of each age, from 0 to 30 days on, that wait for their money beside those that wait by chance. */
  owing: readonly [number, number, number, number]
  twists: Record<Twist, number>
  /** Part of the better sales to people that goes on account, and part that is ordered. */
  onAccount: number
  ordered: number
}

/** Share of each store's trade, in their order. */
const STORE_SHARES = [31, 28, 41]
/** How often nobody asks for a name. */
const NAMELESS: Partial<Record<Errand, number>> = { repair: 0.26, gift: 0.12, sundries: 0.5, watch: 0.03 }
/** Everything that follows a sale has come to light within so many days. */
const LATEST = 50

/** From how many days ago to how many: each bucket of the aging. */
const AGES = [[26, 3], [56, 34], [88, 64], [260, 95]] as const
/** How often a sale is thought of anew before what comes is taken. */
const TRIES = 20

/** A day on which something is sold, and how it is paid where that is certain. */
interface Slot {
  date: BusinessDate
  manner: Manner | null
}

/** Plans sales in the order of their days. */
export class SalePlanner {
  readonly #demo: DemoContext
  readonly #extent: Extent
  readonly #clientele: Clientele
  readonly #baskets: Baskets
  readonly #chance: Chance
  readonly #sellers: DemoPerson[]

  constructor(demo: DemoContext, extent: Extent, clientele: Clientele, shelves: Shelves) {
    this.#demo = demo
    this.#extent = extent
    this.#clientele = clientele
    this.#chance = chanceOf(() => demo.random())
    this.#baskets = new Baskets(shelves, demo.opening, this.#chance)
    this.#sellers = demo.people.filter(({ group }) => group === 'Sales')
  }

  /** Each store has its own people; now and then the owner or the manager sells. */
  #seller(storeIndex: number): DemoPerson {
    const { people, storeIds } = this.#demo
    const own = this.#sellers.filter((_, index) => index % storeIds.length === storeIndex)
    const others = people.filter(({ group }) => group === 'Owner' || group === 'Manager')
    return this.#chance.pick(own.length > 0 && this.#chance.odds(0.86) ? own : others)
  }

  #client(errand: Errand, storeId: number, date: BusinessDate): Client | null {
    if (errand === 'trade') return this.#clientele.visitor(storeId, date, 'dealer')
    const isPresentForStaff = errand === 'gift' && this.#chance.odds(date.slice(5) >= '10-15' ? 0.05 : 0.015)
    if (isPresentForStaff) return this.#clientele.visitor(storeId, date, 'business')
    return this.#chance.odds(NAMELESS[errand] ?? 0) ? null : this.#clientele.visitor(storeId, date, 'person')
  }

  #manner(errand: Errand, client: Client | null): Manner {
    const chance = this.#chance
    if (!client) return 'counter'
    if (client.kind !== 'person') return chance.odds(0.78) ? 'terms' : 'counter'
    if (errand === 'repair' || errand === 'sundries') return 'counter'
    if (chance.odds(errand === 'engagement' ? 0.34 : this.#extent.ordered)) return 'order'
    return chance.odds(this.#extent.onAccount) ? 'terms' : 'counter'
  }

  #plan(date: BusinessDate): PlannedSale {
    const { storeIds } = this.#demo
    const chance = this.#chance
    const storeIndex = chance.weighted(storeIds.map((_, index) => [index, STORE_SHARES[index]!] as const))
    const storeId = storeIds[storeIndex]!
    const wanted = chance.weighted(ERRANDS)
    const client = this.#client(wanted, storeId, date)
    const errand = wanted === 'trade' && !client ? 'gift' : wanted
    const { id: salespersonId, name: by } = this.#seller(storeIndex)
    const isAway = Boolean(client?.shipsTo)
    const shipped = errand !== 'repair' && (isAway ? chance.odds(0.75) : client !== null && chance.odds(0.02))
    const manner = this.#manner(errand, client)
    return {
      moment: { date, minute: chance.between(10 * 60, 18 * 60 - 5), storeId, by },
      salespersonId,
      client,
      lines: this.#baskets.fill(errand, storeId, date),
      manner,
      twist: null,
      shipped,
      cardFee: storeIndex === 2 && manner === 'counter' && errand !== 'repair' && chance.odds(0.1),
      note: chance.odds(0.05) ? chance.pick(NOTES) : null,
    }
  }

  /** Picks the sales that go another way, among those of customers whose names are known. */
  #twist(sales: readonly PlannedSale[]): void {
    const { today } = this.#demo
    for (const [twist, count] of Object.entries(this.#extent.twists) as [Twist, number][]) {
      const recent = addDays(today, -LATEST)
      const fits = ({ client, manner, twist: has, moment, cardFee }: PlannedSale) => client?.kind === 'person' && manner === 'counter' && !has && !cardFee && moment.date < today && moment.date > recent === (twist === 'reopened_now')
      for (const sale of this.#chance.some(sales.filter(fits), count)) sale.twist = twist
    }
  }

  /** Days of chance, so many, from one day to another. */
  #days(count: number, from: BusinessDate, to: BusinessDate, manner: Manner | null): Slot[] {
    const days = tradingDays(this.#demo.opening, to).filter(([date]) => date >= from)
    return Array.from({ length: count }, () => ({ date: this.#chance.weighted(days), manner }))
  }

  #slots(): Slot[] {
    const { opening, today } = this.#demo
    const { sales, drafts, owing } = this.#extent
    const ago = (days: number) => addDays(today, -days)
    const unpaid = AGES.flatMap(([from, to], index) => this.#days(owing[index]!, ago(from), ago(to), 'owing'))
    const slots = [...this.#days(sales, opening, ago(1), null), ...unpaid, ...this.#days(drafts, ago(21), today, 'draft')]
    return slots.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
  }

  /** Goods for somebody whose name is known: nobody lets a battery wait. */
  #waiting(date: BusinessDate, manner: Manner): PlannedSale {
    for (let tries = 1; ; tries++) {
      const plan = this.#plan(date)
      const fits = plan.client?.kind === 'person' && plan.lines.some((line) => 'itemId' in line)
      if (fits || tries === TRIES) return { ...plan, manner, cardFee: false }
    }
  }

  /** All sales of the two years, day by day. */
  sales(): PlannedSale[] {
    const sales = this.#slots().map(({ date, manner }) => (manner ? this.#waiting(date, manner) : this.#plan(date)))
    this.#twist(sales)
    return sales
  }
}
