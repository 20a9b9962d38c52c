import type { Chance } from '@benchpin/kernel'
import { caratText } from '../families/describe.ts'
import { SHAPES } from '../vocabularies/diamonds.ts'
import { labelOf } from '../vocabularies/term.ts'
import { pricesOf, type StockRow, type StockSource } from './demo_stock.ts'
import { GEM_KINDS, type GemKind } from './gem_kinds.ts'

const FACETED: readonly (readonly [string, number])[] = [['oval', 34], ['cushion', 26], ['emerald', 12], ['round', 14], ['pear', 8], ['radiant', 3], ['trilliant', 2], ['heart', 1]]
const CLARITY: readonly (readonly [string, number])[] = [['Eye Clean', 56], ['Slightly Included', 32], ['Moderately Included', 12]]
const CABOCHONS = new Set(['Star Sapphire', "Cat's-Eye Chrysoberyl", 'Black', 'Ethiopian', 'Moonstone', 'Turquoise', 'Jadeite'])
/** Laboratories for stones of medium worth, and for the dear ones. */
const LABS = ['GIA', 'AGL', 'CGL']
const GEM_LABS = ['GIA', 'AGL', 'GRS', 'SSEF', 'Gubelin', 'Lotus']

function certificateOf(cost: number, chance: Chance): { lab?: string; certificateNumber?: string } {
  if (cost < 90_000 || chance.odds(0.3)) return {}
  const lab = chance.pick(cost < 250_000 ? LABS : GEM_LABS)
  return { lab, certificateNumber: lab === 'GIA' ? `62${chance.between(10_000_000, 99_999_999)}` : `${lab[0]}${chance.between(100_000, 999_999)}` }
}

function measures(carat: number, shape: string, chance: Chance) {
  const width = Math.round(590 * (carat / 1000) ** (1 / 3) * (1 + chance.normal() / 40))
  const longer = ['round', 'trilliant', 'heart'].includes(shape) ? 1 : chance.between(115, 142) / 100
  return { measuredLength: Math.round(width * longer), measuredWidth: width, measuredDepth: Math.round(width * 0.62) }
}

/** `Imperial` alone says nothing: it is a topaz. */
function nameOf({ species, variety }: GemKind): string {
  if (species === 'Topaz' || species === 'Opal') return `${variety} ${species}`
  return variety.replace('Sapphire (Blue)', 'Blue Sapphire')
}

const CUT_NAMES: Record<string, string> = { emerald: 'Emerald-Cut', trilliant: 'Trilliant', heart: 'Heart-Shaped' }

function gemRow(kind: GemKind, { chance, rules, vendors }: StockSource): StockRow {
  const [least, most] = kind.carats
  const carat = (least + Math.floor((most - least) * chance.random() ** 2)) * 10
  const isCabochon = CABOCHONS.has(kind.variety)
  const shape = isCabochon ? 'cabochon' : chance.weighted(FACETED)
  const treatment = chance.pick(kind.treatments)
  const quality = chance.between(60, 150) / 100
  const cost = Math.max(1_500, Math.round(kind.carat * 100 * (carat / 1000) ** 1.35 * quality * (treatment === 'N' ? 1.2 : 1)))
  const color = chance.pick(kind.hues)
  const certificate = certificateOf(cost, chance)
  const cut = CUT_NAMES[shape] ?? labelOf(SHAPES, shape)
  return {
    family: 'colored_stone',
    description: [`${caratText(carat)} ${cut} ${nameOf(kind)}`, color, certificate.lab].filter(Boolean).join(', '),
    vendorId: chance.pick(vendors.gems),
    purchaseCost: cost,
    ...pricesOf(rules, 'colored_stone', kind.species, cost),
    attributes: {
      category: kind.species, variety: kind.variety, shape, carat, color, treatment, origin: chance.pick(kind.origins),
      tone: chance.pick(['Light', 'Medium-Light', 'Medium', 'Medium', 'Medium-Dark']), saturation: chance.pick(['Moderate', 'Moderately Strong', 'Strong', 'Vivid']),
      clarity: isCabochon ? 'Translucent' : chance.weighted(CLARITY), transparency: isCabochon ? 'Translucent' : 'Transparent',
      ...(kind.phenomenon ? { phenomenon: kind.phenomenon } : {}), ...certificate, ...measures(carat, shape, chance),
    },
  }
}

/** Single colored stones. */
export function gemRows(count: number, source: StockSource): StockRow[] {
  const offer = GEM_KINDS.map((kind) => [kind, kind.weight] as const)
  return Array.from({ length: count }, () => gemRow(source.chance.weighted(offer), source))
}
