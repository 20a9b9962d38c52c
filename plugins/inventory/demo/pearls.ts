import { pricesOf, type StockRow, type StockSource } from './demo_stock.ts'

interface PearlKind {
  type: string
  colors: readonly string[]
  overtones: readonly string[]
  /** Hundredths of a millimeter, from and to. */
  sizes: readonly [number, number]
  /** Cost of one pearl of middle size in dollars. */
  each: number
  weight: number
}

const KINDS: readonly PearlKind[] = [
  { type: 'Akoya', colors: ['White', 'White', 'Cream', 'Silver'], overtones: ['Rose', 'Rose', 'Silver', 'None'], sizes: [600, 850], each: 26, weight: 36 },
  { type: 'Freshwater', colors: ['White', 'Pink', 'Lavender', 'Peach'], overtones: ['Rose', 'None', 'Silver'], sizes: [550, 1050], each: 5, weight: 30 },
  { type: 'Tahitian', colors: ['Black', 'Gray', 'Green'], overtones: ['Peacock', 'Green', 'Aubergine', 'Silver'], sizes: [850, 1300], each: 95, weight: 20 },
  { type: 'South Sea White', colors: ['White', 'Silver'], overtones: ['Silver', 'Rose', 'None'], sizes: [900, 1400], each: 190, weight: 9 },
  { type: 'South Sea Golden', colors: ['Golden', 'Golden', 'Yellow'], overtones: ['None', 'Green'], sizes: [900, 1350], each: 230, weight: 7 },
  { type: 'Keshi', colors: ['Gray', 'White'], overtones: ['Silver', 'Rose'], sizes: [500, 900], each: 30, weight: 3 },
  { type: 'Conch', colors: ['Pink', 'Peach'], overtones: ['None'], sizes: [400, 750], each: 900, weight: 2 },
]
/** Strands with their pearls by length; a pair and a single pearl. */
const FORMS: readonly (readonly [{ strandLength: string | null; pearls: number }, number])[] = [
  [{ strandLength: 'Princess (17 to 19 in)', pearls: 58 }, 44], [{ strandLength: 'Choker (14 to 16 in)', pearls: 50 }, 12], [{ strandLength: 'Matinee (20 to 24 in)', pearls: 72 }, 8],
  [{ strandLength: 'Opera (28 to 34 in)', pearls: 104 }, 4], [{ strandLength: null, pearls: 2 }, 22], [{ strandLength: null, pearls: 1 }, 10],
]

function pearlRow({ chance, rules, vendors }: StockSource): StockRow {
  const kind = chance.weighted(KINDS.map((one) => [one, one.weight] as const))
  const { strandLength, pearls } = kind.type === 'Conch' ? { strandLength: null, pearls: 1 } : chance.weighted(FORMS)
  const sizeFrom = chance.between(kind.sizes[0] / 50, kind.sizes[1] / 50 - 1) * 50
  const middle = (kind.sizes[0] + kind.sizes[1]) / 2
  const cost = Math.max(1_400, Math.round(kind.each * 100 * pearls ** 0.96 * (sizeFrom / middle) ** 2.6 * (chance.between(70, 140) / 100)))
  const shape = chance.pick(kind.type === 'Keshi' ? ['Baroque'] : kind.type === 'Akoya' ? ['Round', 'Round', 'Near-round'] : ['Round', 'Near-round', 'Drop', 'Button', 'Baroque', 'Circled'])
  const color = chance.pick(kind.colors)
  const form = strandLength ? `strand, ${strandLength.toLowerCase()}` : pearls === 2 ? 'pair' : 'single'
  return {
    family: 'pearl',
    description: `${kind.type} ${shape} ${color} ${(sizeFrom / 100).toFixed(1)} to ${(sizeFrom / 100 + 0.5).toFixed(1)} mm, ${form}`,
    vendorId: chance.pick(vendors.pearls),
    purchaseCost: cost,
    ...pricesOf(rules, 'pearl', kind.type, cost),
    attributes: {
      category: kind.type, shape, color, overtone: chance.pick(kind.overtones), luster: chance.pick(['Excellent', 'Very Good', 'Very Good', 'Good']), surface: chance.pick(['Clean', 'Lightly Spotted', 'Lightly Spotted', 'Moderately Spotted']),
      nacre: 'Acceptable', matching: pearls > 1 ? chance.pick(['Excellent', 'Very Good', 'Good']) : 'Not Applicable', sizeFrom, sizeTo: sizeFrom + 50,
      ...(strandLength ? { strandLength } : {}), treatment: kind.type === 'Akoya' ? 'Bleached' : 'None',
    },
  }
}

/** Strands, pairs and single pearls. */
export function pearlRows(count: number, source: StockSource): StockRow[] {
  return Array.from({ length: count }, () => pearlRow(source))
}
