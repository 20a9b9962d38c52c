import type { BusinessDate, Chance, Money } from '@benchpin/kernel'
import { Item } from '@benchpin/plugins/inventory'

/** Where goods lie in a store: what is shown together is chosen together. */
export type Aisle = 'gift' | 'bridal' | 'band' | 'watch' | 'diamond' | 'gem' | 'pearl' | 'parcel'

/** An item that can be sold. */
export interface Ware {
  id: number
  storeId: number
  aisle: Aisle
  /** Day from which it is there. */
  date: BusinessDate
  retail: Money
  /** What a dealer pays: of parcels by the carat. */
  dealer: Money
  /** Pieces, or thousandths of a carat. */
  left: number
}

interface Row {
  id: number | string
  store_id: number | string
  family: string
  category: string | null
  parcel: number
  quantity: number
  carat: number | null
  retail: number | string
  price_1: number | string
  purchase_date: string
}

const AISLES: Record<string, Aisle> = { watch: 'watch', diamond: 'diamond', colored_stone: 'gem', pearl: 'pearl' }

function aisleOf({ family, category, parcel }: Row): Aisle {
  if (parcel) return 'parcel'
  if (family !== 'jewelry') return AISLES[family]!
  if (category === 'Engagement Ring' || category === 'Semi-Mount') return 'bridal'
  return category === 'Wedding Band' ? 'band' : 'gift'
}

function wareOf(row: Row): Ware {
  const price1 = Number(row.price_1)
  return {
    id: Number(row.id),
    storeId: Number(row.store_id),
    aisle: aisleOf(row),
    date: row.purchase_date,
    retail: Number(row.retail),
    dealer: row.parcel ? Math.round((price1 * 1000) / Number(row.carat)) : price1,
    left: row.parcel ? Number(row.carat) : Number(row.quantity),
  }
}

/** What lies in the stores' cases on a day; days are asked for in their order. */
export class Shelves {
  readonly #coming = new Map<string, Ware[]>()
  readonly #there = new Map<string, Ware[]>()

  /** All stock of the ambient tenant. */
  static async load(): Promise<Shelves> {
    const columns = ['id', 'storeId', 'family', 'category', 'parcel', 'quantity', 'carat', 'retail', 'price1', 'purchaseDate']
    const rows = await Item.query().where('state', 'in_stock').select(columns).orderBy('id').pojo<Row>()
    return new Shelves(rows.map(wareOf))
  }

  constructor(wares: readonly Ware[]) {
    const latestFirst = [...wares].sort((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : right.id - left.id))
    for (const ware of latestFirst) {
      const key = `${ware.storeId}:${ware.aisle}`
      if (!this.#coming.has(key)) this.#coming.set(key, [])
      this.#coming.get(key)!.push(ware)
      this.#there.set(key, [])
    }
  }

  #on(key: string, date: BusinessDate): Ware[] {
    const coming = this.#coming.get(key) ?? []
    const there = this.#there.get(key) ?? []
    while (coming.length > 0 && coming.at(-1)!.date < date) there.push(coming.pop()!)
    return there
  }

  /**
   * Takes some of an item off the shelf: of a handful drawn by chance the one whose price comes closest to the budget.
   *
   * @param amountOf - how much of it; one piece where absent
   * @returns null where nothing is there
   */
  take(storeId: number, aisle: Aisle, date: BusinessDate, budget: Money, chance: Chance, amountOf: (ware: Ware) => number = () => 1): { ware: Ware; amount: number } | null {
    const there = this.#on(`${storeId}:${aisle}`, date)
    if (there.length === 0) return null
    const distance = (index: number) => Math.abs(Math.log(there[index]!.retail / budget))
    const drawn = Array.from({ length: 9 }, () => chance.between(0, there.length - 1))
    const index = drawn.reduce((best, other) => (distance(other) < distance(best) ? other : best))
    const ware = there[index]!
    const amount = Math.min(ware.left, Math.max(1, amountOf(ware)))
    ware.left -= amount
    if (ware.left === 0) {
      there[index] = there.at(-1)!
      there.pop()
    }
    return { ware, amount }
  }
}
