import { addDays, type BusinessDate, type Chance, type DemoContext } from '@benchpin/kernel'
import type { Arrival } from '../services/items/item_input.ts'
import type { StockRow } from './demo_stock.ts'

/** Goods that come to a store on a day. */
export interface Delivery {
  date: BusinessDate
  storeId: number
  arrival: Arrival
  rows: StockRow[]
}

/** Shares of the stores, in their order; one more than there are counts like the last. */
const STORE_SHARES = [32, 27, 41]
/** How much comes in each month of the year: the stores fill up for Christmas. */
const SEASON = [11, 9, 8, 11, 10, 7, 6, 8, 10, 17, 19, 6]

/** A day in each month from the opening on, for each store. */
function calendar({ opening, today, storeIds }: DemoContext, chance: Chance): Delivery[] {
  const deliveries: Delivery[] = []
  for (let month = opening; month <= today; month = `${addDays(month, 32).slice(0, 7)}-01`) {
    for (const storeId of storeIds) deliveries.push({ date: addDays(month, chance.between(3, 19)), storeId, arrival: 'received_not_billed', rows: [] })
  }
  return deliveries.filter(({ date }) => date < today)
}

/** Spreads the goods of one kind over the stores and the two years. */
export class DeliveryPlan {
  readonly #chance: Chance
  readonly #opening: Delivery[]
  readonly #later: Delivery[]

  constructor(demo: DemoContext, chance: Chance) {
    this.#chance = chance
    const date = addDays(demo.opening, -1)
    this.#opening = demo.storeIds.map((storeId) => ({ date, storeId, arrival: 'opening_balances', rows: [] }))
    this.#later = calendar(demo, chance)
  }

  #shareOf({ storeId }: Delivery): number {
    return STORE_SHARES[this.#opening.findIndex((delivery) => delivery.storeId === storeId)] ?? STORE_SHARES.at(-1)!
  }

  /** @param share - the part that was there when the two years began */
  add(rows: readonly StockRow[], share: number): void {
    const chance = this.#chance
    const before = this.#opening.map((delivery) => [delivery, this.#shareOf(delivery)] as const)
    const after = this.#later.map((delivery) => [delivery, this.#shareOf(delivery) * SEASON[Number(delivery.date.slice(5, 7)) - 1]!] as const)
    for (const row of rows) {
      const isOld = after.length === 0 || chance.odds(share)
      const delivery = chance.weighted(isOld ? before : after)
      const purchaseDate = isOld ? addDays(delivery.date, -Math.floor(1_100 * chance.random() ** 2)) : delivery.date
      delivery.rows.push({ ...row, purchaseDate })
    }
  }

  /** What comes, in the order in which it comes; what comes together is unpacked as it lies in the box. */
  deliveries(): Delivery[] {
    const all = [...this.#opening, ...this.#later].filter(({ rows }) => rows.length > 0)
    for (const delivery of this.#later) delivery.rows = this.#chance.some(delivery.rows, delivery.rows.length)
    return all.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : left.storeId - right.storeId))
  }
}
