import type { BusinessDate, Chance, Money } from '@benchpin/kernel'
import type { NewLine } from '../services/add_line.ts'
import { isGiftSeason } from './season.ts'
import type { Aisle, Shelves, Ware } from './shelves.ts'
import { priceWithin, STONE_SETTING, SUNDRIES, WORK, type Offer } from './work.ts'

/** What somebody comes for. */
export type Errand = 'repair' | 'gift' | 'watch' | 'engagement' | 'bands' | 'stone' | 'trade' | 'sundries'

/** How often each errand is, of a hundred. */
export const ERRANDS: readonly (readonly [Errand, number])[] = [['repair', 27], ['gift', 45], ['watch', 8], ['engagement', 7], ['bands', 3], ['stone', 4], ['trade', 3], ['sundries', 3]]

/** Half of the budgets lie below, in dollars, and how far they spread. */
const BUDGETS: Record<Aisle, readonly [middle: number, spread: number]> = {
  gift: [430, 0.9], bridal: [2_300, 0.4], band: [800, 0.4], watch: [1_350, 0.8], diamond: [3_700, 0.5], gem: [1_600, 0.7], pearl: [1_500, 0.7], parcel: [3_000, 0.6],
}

/** How much more people spend a year later. */
const INFLATION = 0.07

/** Fills baskets from what lies in a store on a day. */
export class Baskets {
  readonly #shelves: Shelves
  /** The opening as a fraction of a year. */
  readonly #since: number
  readonly #chance: Chance

  constructor(shelves: Shelves, opening: BusinessDate, chance: Chance) {
    this.#shelves = shelves
    this.#since = Number(opening.slice(0, 4)) + Number(opening.slice(5, 7)) / 12
    this.#chance = chance
  }

  #budget(aisle: Aisle, date: BusinessDate): Money {
    const [middle, spread] = BUDGETS[aisle]
    const years = Number(date.slice(0, 4)) + Number(date.slice(5, 7)) / 12 - this.#since
    return middle * 100 * Math.exp(this.#chance.normal() * spread) * (isGiftSeason(date) ? 1.2 : 1) * (1 + INFLATION) ** years
  }

  /** Dollars off, in steps of five: 5 to 15 percent. */
  #adjustment(gross: Money): Money {
    return Math.floor((gross * this.#chance.between(5, 15)) / 50_000) * 500
  }

  #goods(storeId: number, aisle: Aisle, date: BusinessDate, odds = 0.09): NewLine[] {
    const chance = this.#chance
    const pieces = ({ left, retail }: Ware) => (left > 3 && retail < 12_000 && chance.odds(0.12) ? 2 : 1)
    const taken = this.#shelves.take(storeId, aisle, date, this.#budget(aisle, date), chance, pieces)
    if (!taken) return []
    const { ware, amount } = taken
    const adjustment = chance.odds(odds) ? this.#adjustment(ware.retail * amount) : 0
    return [{ itemId: ware.id, quantity: amount, adjustment }]
  }

  #offer(offers: readonly Offer[], kind: 'service' | 'miscellaneous'): NewLine {
    const chosen = this.#chance.weighted(offers.map((one) => [one, one.weight] as const))
    return { kind, description: chosen.description, unitPrice: priceWithin(chosen, this.#chance.random()), taxable: chosen.taxable }
  }

  /** Stones for a dealer, at the dealer's price: a few diamonds, or some carats out of a parcel. */
  #trade(storeId: number, date: BusinessDate): NewLine[] {
    const chance = this.#chance
    const aisle: Aisle = chance.odds(0.3) ? 'parcel' : 'diamond'
    const carats = ({ left }: Ware) => Math.min(left, chance.between(8, 60) * 250)
    return Array.from({ length: aisle === 'parcel' ? 1 : chance.between(1, 5) }, () => {
      const taken = this.#shelves.take(storeId, aisle, date, this.#budget(aisle, date), chance, aisle === 'parcel' ? carats : undefined)
      return taken ? [{ itemId: taken.ware.id, quantity: taken.amount, unitPrice: taken.ware.dealer }] : []
    }).flat()
  }

  #gift(storeId: number, date: BusinessDate): NewLine[] {
    const pieces = this.#chance.weighted([[1, 78], [2, 17], [3, 5]])
    return Array.from({ length: pieces }, () => this.#goods(storeId, 'gift', date)).flat()
  }

  #engagement(storeId: number, date: BusinessDate): NewLine[] {
    const ring = this.#goods(storeId, 'bridal', date, 0.15)
    if (this.#chance.odds(0.35)) return ring
    return [...this.#goods(storeId, 'diamond', date, 0.2), ...ring, this.#offer(STONE_SETTING, 'service')]
  }

  /** The lines of a sale; something small where nothing fits. */
  fill(errand: Errand, storeId: number, date: BusinessDate): NewLine[] {
    const chance = this.#chance
    const lines = {
      repair: () => Array.from({ length: chance.weighted([[1, 76], [2, 19], [3, 5]]) }, () => this.#offer(WORK, 'service')),
      gift: () => this.#gift(storeId, date),
      watch: () => this.#goods(storeId, 'watch', date, 0.14),
      engagement: () => this.#engagement(storeId, date),
      bands: () => [...this.#goods(storeId, 'band', date), ...this.#goods(storeId, 'band', date)],
      stone: () => this.#goods(storeId, chance.pick(['gem', 'gem', 'pearl', 'diamond']), date, 0.12),
      trade: () => this.#trade(storeId, date),
      sundries: () => [this.#offer(SUNDRIES, 'miscellaneous')],
    }[errand]()
    if (errand !== 'sundries' && errand !== 'trade' && chance.odds(0.07)) lines.push(this.#offer(SUNDRIES, 'miscellaneous'))
    if (errand === 'gift' && chance.odds(0.05)) lines.push({ kind: 'service', description: 'Engraving, up to 20 letters', unitPrice: 4_500, taxable: false })
    return lines.length > 0 ? lines : [this.#offer(WORK, 'service')]
  }
}
