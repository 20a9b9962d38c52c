import type { Chance, Money } from '@benchpin/kernel'
import { SHAPES } from '../vocabularies/diamonds.ts'
import { labelOf } from '../vocabularies/term.ts'
import { DESIGNS, type Design } from './jewelry_designs.ts'
import { COLORED, DIAMOND, MELEE_CARAT, METAL_SETS, PRECIOUS, type DemoMetal, type DemoStone } from './jewelry_materials.ts'
import { pricesOf, type StockRow, type StockSource } from './demo_stock.ts'

/** A design in one metal and stone, as it is ordered. */
interface Style {
  number: string
  design: Design
  metal: DemoMetal
  stone: DemoStone | null
  shape: string | null
  /** Thousandths of a carat. */
  totalCarat: number
  centerCarat: number | null
  /** Thousandths of a gram. */
  weight: number
  description: string
  cost: Money
}

const RING_KINDS = ['Ring', 'Engagement Ring', 'Semi-Mount', 'Wedding Band', 'Anniversary Band']
const PAIRED = ['Earrings', 'Studs', 'Hoops', 'Cufflinks']
const BRANDS: Record<string, readonly string[]> = {
  'Engagement Ring': ['Hartwell Bridal', 'Hartwell Bridal', 'Harbor & Vine', 'Amara'], 'Semi-Mount': ['Hartwell Bridal', 'Harbor & Vine'],
  'Wedding Band': ['Ironwood', 'Ironwood', 'Hartwell Bridal'], 'Anniversary Band': ['Hartwell Bridal', 'Amara'], 'Charm': ['Harbor & Vine'],
}
/** First letters of style numbers. */
const LETTERS: Record<string, string> = { 'Engagement Ring': 'ER', 'Semi-Mount': 'SM', 'Wedding Band': 'WB', 'Anniversary Band': 'AB', 'Earrings': 'EA', 'Studs': 'ST', 'Hoops': 'HO', 'Pendant': 'PE', 'Religious': 'RG', 'Necklace': 'NK', 'Chain': 'CH', 'Bracelet': 'BR', 'Bangle': 'BG', 'Anklet': 'AN', 'Brooch': 'BC', 'Cufflinks': 'CL', 'Charm': 'CM', 'Ring': 'RI' }

function stoneFor({ setting, name }: Design, { metal }: DemoMetal, chance: Chance): DemoStone | null {
  if (setting === 'diamond') return DIAMOND
  if (setting === 'precious') return chance.pick(PRECIOUS)
  if (setting !== 'gem') return null
  if (name === 'Cabochon') return chance.pick(COLORED.filter(({ shapes }) => shapes.includes('cabochon')))
  // Nobody sets a dear stone in silver.
  return chance.pick(/Gold|Platinum/.test(metal) ? COLORED : COLORED.filter(({ carat }) => carat < 5_000))
}

function stoneWords({ setting }: Design, stone: DemoStone | null, accents: boolean, shape: string | null): string {
  if (setting === 'pearl') return 'Cultured Pearl '
  if (setting === 'melee' || setting === 'mounting') return 'Diamond '
  if (!stone) return ''
  const cut = shape && stone === DIAMOND && shape !== 'round' ? `${labelOf(SHAPES, shape)} ` : ''
  return `${cut}${stone.name}${accents && stone !== DIAMOND ? ' and Diamond' : ''} `
}

/** `Rope 20 in` of the chains is a `20-Inch Rope Chain`. */
function nameOf({ name, category }: Design, saysStones: boolean): string {
  const noun = category === 'Religious' ? 'Pendant' : category
  const plain = `${name.replace(/^(.*) (\d+) in$/, '$2-Inch $1')} ${noun}`
  return saysStones ? plain.replace(/^(?:Pearl|Diamond) /, '') : plain
}

const caratWords = (thousandths: number) => `${(thousandths / 1000).toFixed(2)} ctw`

/** What the stones cost: a big one more by the carat than small ones. */
function stoneCost({ setting }: Design, stone: DemoStone | null, total: number, center: number): Money {
  if (setting === 'pearl') return 5_500 + Math.round((total * MELEE_CARAT) / 1000)
  const rest = total - center
  const accents = (rest * MELEE_CARAT) / 1000
  return Math.round(accents + (stone ? (center / 1000) ** 1.55 * stone.carat : 0))
}

function styleOf(design: Design, index: number, chance: Chance): Style {
  const metal = chance.pick(METAL_SETS[design.metals] as readonly DemoMetal[])
  const stone = stoneFor(design, metal, chance)
  const shape = stone ? chance.pick(stone.shapes) : null
  const total = chance.between(...design.stones) * 10
  const share = design.name === 'Solitaire' || design.metals === 'everyday' ? 1 : chance.between(55, 80) / 100
  const center = stone ? Math.round((total * share) / 10) * 10 : 0
  const weight = chance.between(...design.grams) * 100
  const stones = stoneWords(design, stone, center < total, shape)
  const description = `${metal.words} ${stones}${nameOf(design, stones !== '')}${total > 0 ? `, ${caratWords(total)}` : ''}`
  const cost = Math.round((weight * metal.gram) / 1000) + stoneCost(design, stone, total, center) + design.labor * 45
  const number = `${LETTERS[design.category]}${1000 + index}-${metal.code}${stone ? stone.code : ''}`
  return { number, design, metal, stone, shape, totalCarat: total, centerCarat: stone && center < total ? center : null, weight, description, cost }
}

/** Styles of all designs, each in so many metals and stones. */
export function stylesOf(chance: Chance, variants: number, designs: readonly Design[] = DESIGNS): Style[] {
  const styles = designs.flatMap((design, index) => Array.from({ length: variants }, () => styleOf(design, index, chance)))
  return [...new Map(styles.map((style) => [style.number, style])).values()]
}

function wearerOf({ category, metals, name }: Design): string {
  if (category === 'Cufflinks' || metals === 'men' || metals === 'sport' || name === 'Signet') return 'Men'
  return category === 'Chain' || category === 'Religious' ? 'Unisex' : 'Women'
}

function ringSize(wearer: string, chance: Chance): string {
  const size = wearer === 'Men' ? chance.between(36, 48) / 4 : chance.between(20, 32) / 4
  return String(size)
}

/** How many come at once: cheap goods by the dozen, dear ones singly. */
function piecesOf(cost: Money, isRing: boolean, chance: Chance): number {
  if (isRing || cost > 40_000) return 1
  if (cost < 6_000) return chance.between(4, 14)
  return cost < 15_000 ? chance.between(1, 6) : chance.between(1, 2)
}

function attributesOf({ design, metal, stone, shape, totalCarat, centerCarat, weight }: Style, chance: Chance): Record<string, unknown> {
  const wearer = wearerOf(design)
  const inches = /(\d+) in$/.exec(design.name)?.[1]
  const isDiamond = stone === DIAMOND || design.setting === 'melee'
  return {
    category: design.category,
    metal: metal.metal,
    metalColor: metal.metalColor,
    weight: weight + chance.between(-9, 9) * 10,
    wearer,
    brand: chance.odds(0.5) ? chance.pick(BRANDS[design.category] ?? ['Amara', 'Vicenza Gold Line', 'Harbor & Vine']) : null,
    ...(RING_KINDS.includes(design.category) ? { ringSize: ringSize(wearer, chance) } : {}),
    ...(inches ? { length: Number(inches) * 2540 } : {}),
    ...(stone ? { centerStone: stone.name, shape } : {}),
    ...(centerCarat ? { centerCarat } : {}),
    ...(totalCarat > 0 ? { totalCarat } : {}),
    ...(isDiamond ? { color: chance.pick(['F', 'G', 'G', 'H', 'H', 'I']), clarity: chance.pick(['VS1', 'VS2', 'VS2', 'SI1', 'SI1', 'SI2']) } : {}),
  }
}

/** Pieces of jewelry: of each style one and then, by chance, more. */
export function jewelryRows(styles: readonly Style[], count: number, { chance, rules, vendors }: StockSource): StockRow[] {
  const each = chance.some(styles, count)
  return Array.from({ length: count }, (_, index) => {
    const style = each[index] ?? chance.pick(styles)
    const { category } = style.design
    const cost = Math.round(style.cost * (1 + chance.normal() / 40))
    return {
      family: 'jewelry' as const,
      description: PAIRED.includes(category) ? `${style.description}, pair` : style.description,
      styleNumber: style.number,
      vendorId: chance.pick(vendors.jewelry),
      quantity: piecesOf(cost, RING_KINDS.includes(category), chance),
      purchaseCost: cost,
      ...pricesOf(rules, 'jewelry', category, cost),
      attributes: attributesOf(style, chance),
    }
  })
}
