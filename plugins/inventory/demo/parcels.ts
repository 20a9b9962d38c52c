import { pricesOf, type StockRow, type StockSource } from './demo_stock.ts'

/** Sizes in which small diamonds are traded: thousandths of a carat each, dollars of a carat. */
const MELEE = [
  { sieve: '1.0 to 1.2 mm', each: 6, carat: 310 }, { sieve: '1.3 to 1.5 mm', each: 12, carat: 330 }, { sieve: '1.6 to 1.8 mm', each: 21, carat: 360 },
  { sieve: '1.9 to 2.2 mm', each: 37, carat: 390 }, { sieve: '2.3 to 2.7 mm', each: 66, carat: 450 }, { sieve: '2.8 to 3.2 mm', each: 115, carat: 560 },
]
const CALIBRATED = [
  { species: 'Corundum', variety: 'Sapphire (Blue)', color: 'Blue', carat: 190 }, { species: 'Corundum', variety: 'Ruby', color: 'Red', carat: 240 }, { species: 'Corundum', variety: 'Pink Sapphire', color: 'Pink', carat: 120 },
  { species: 'Beryl', variety: 'Emerald', color: 'Green', carat: 260 }, { species: 'Garnet', variety: 'Tsavorite', color: 'Green', carat: 210 }, { species: 'Quartz', variety: 'Amethyst', color: 'Purple', carat: 8 },
]

function meleeRow(index: number, { chance, rules, vendors }: StockSource): StockRow {
  const { sieve, each, carat } = MELEE[index % MELEE.length]!
  const stones = chance.between(90, 900)
  const weight = stones * each
  const [color, clarity, factor] = chance.pick([['F', 'VS1', 1.3], ['G', 'VS2', 1.1], ['G', 'SI1', 1], ['H', 'SI1', 0.88], ['I', 'SI2', 0.7]] as const)
  const cost = Math.round((weight * carat * factor) / 10)
  return {
    family: 'diamond',
    parcel: true,
    quantity: stones,
    description: `Melee parcel, round ${color} ${clarity}, ${sieve}`,
    vendorId: chance.pick(vendors.diamonds),
    purchaseCost: cost,
    ...pricesOf(rules, 'diamond', 'Natural', cost),
    attributes: { category: chance.odds(0.75) ? 'Natural' : 'Laboratory-Grown', shape: 'round', carat: weight, color, clarity, cut: 'Very Good' },
  }
}

function calibratedRow(index: number, { chance, rules, vendors }: StockSource): StockRow {
  const { species, variety, color, carat } = CALIBRATED[index % CALIBRATED.length]!
  const stones = chance.between(40, 300)
  const weight = stones * chance.pick([30, 60, 110])
  const cost = Math.round((weight * carat * chance.between(80, 120)) / 1000)
  return {
    family: 'colored_stone',
    parcel: true,
    quantity: stones,
    description: `${variety} parcel, calibrated round, ${color.toLowerCase()}`,
    vendorId: chance.pick(vendors.gems),
    purchaseCost: cost,
    ...pricesOf(rules, 'colored_stone', species, cost),
    attributes: { category: species, variety, shape: 'round', carat: weight, color, treatment: 'H', clarity: 'Eye Clean' },
  }
}

/** Lots of small stones that are sold by the carat: three of diamonds to each of colored stones. */
export function parcelRows(count: number, source: StockSource): StockRow[] {
  return Array.from({ length: count }, (_, index) => (index % 4 === 3 ? calibratedRow(index >> 2, source) : meleeRow(index, source)))
}
