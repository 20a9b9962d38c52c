/** A metal in one color, as pieces of the demo are made of it. */
export interface DemoMetal {
  /** Word of the vocabulary of metals. */
  metal: string
  metalColor: string | null
  /** As descriptions say it. */
  words: string
  /** For style numbers. */
  code: string
  /** Cost of a gram in cents, made up. */
  gram: number
}

const metal = (name: string, metalColor: string | null, code: string, gram: number): DemoMetal => {
  const short = name.replace(/^Pt\d+ /, '')
  return { metal: name, metalColor, words: metalColor ? name.replace(' Gold', ` ${metalColor} Gold`) : short, code, gram }
}

const Y10 = metal('10K Gold', 'Yellow', '10Y', 3900)
const Y14 = metal('14K Gold', 'Yellow', '14Y', 5600)
const W14 = metal('14K Gold', 'White', '14W', 5750)
const R14 = metal('14K Gold', 'Rose', '14R', 5600)
const T14 = metal('14K Gold', 'Two-Tone', '14T', 5700)
const Y18 = metal('18K Gold', 'Yellow', '18Y', 7300)
const W18 = metal('18K Gold', 'White', '18W', 7500)
const PLATINUM = metal('Pt950 Platinum', null, 'PT', 4400)
const SILVER = metal('Sterling Silver', null, 'SS', 160)
const VERMEIL = metal('Vermeil', null, 'VM', 260)
const STEEL = metal('Stainless Steel', null, 'ST', 90)
const TUNGSTEN = metal('Tungsten Carbide', null, 'TC', 220)
const TITANIUM = metal('Titanium', null, 'TI', 480)
const COBALT = metal('Cobalt', null, 'CO', 420)
const TANTALUM = metal('Tantalum', null, 'TA', 900)

/** Metals from which a design is made, the usual ones more than once. */
export const METAL_SETS = {
  fine: [Y14, Y14, Y14, W14, W14, R14, Y18, W18],
  bridal: [W14, W14, Y14, Y14, R14, W18, PLATINUM, PLATINUM],
  gold: [Y14, Y14, Y14, W14, Y10, Y18, R14, T14],
  silver: [SILVER],
  everyday: [SILVER, SILVER, VERMEIL, Y14, Y10],
  men: [Y14, W14, TUNGSTEN, TITANIUM, COBALT, TANTALUM],
  sport: [STEEL, SILVER, TITANIUM],
} satisfies Record<string, DemoMetal[]>

/** A stone that is set in jewelry. */
export interface DemoStone {
  name: string
  code: string
  /** Cost of a carat in cents where it is a small center stone, made up. */
  carat: number
  shapes: readonly string[]
}

const CLASSIC = ['oval', 'cushion', 'emerald', 'round', 'pear']
const stone = (name: string, code: string, carat: number, shapes: readonly string[] = CLASSIC): DemoStone => ({ name, code, carat, shapes })

/** The diamond of a center, priced like a diamond of about a carat. */
export const DIAMOND = stone('Diamond', 'DI', 190_000, ['round', 'round', 'round', 'oval', 'oval', 'princess', 'cushion', 'emerald', 'pear', 'radiant', 'marquise'])
/** Cost of a carat of small accent diamonds in cents. */
export const MELEE_CARAT = 42_000

/** Colored stones with a certain name at the counter. */
export const PRECIOUS: readonly DemoStone[] = [stone('Sapphire', 'SA', 62_000), stone('Sapphire', 'SA', 62_000), stone('Ruby', 'RU', 88_000), stone('Emerald', 'EM', 80_000, ['emerald', 'oval', 'cushion', 'pear'])]

/** The other colored stones, some of them of the coast. */
export const COLORED: readonly DemoStone[] = [
  stone('Aquamarine', 'AQ', 16_000), stone('Amethyst', 'AM', 1_900), stone('Citrine', 'CI', 1_600), stone('Blue Topaz', 'BT', 1_300), stone('Garnet', 'GA', 2_600),
  stone('Peridot', 'PE', 4_600), stone('Tanzanite', 'TZ', 33_000), stone('Morganite', 'MO', 14_500), stone('Pink Tourmaline', 'PT', 17_500), stone('Tsavorite', 'TS', 48_000, ['oval', 'round']),
  stone('Opal', 'OP', 9_500, ['oval', 'round', 'pear']), stone('Moonstone', 'MS', 2_100, ['cabochon']), stone('Larimar', 'LA', 1_100, ['cabochon']), stone('Turquoise', 'TU', 1_300, ['cabochon']),
  stone('Black Onyx', 'ON', 800, ['cabochon', 'emerald', 'round']), stone('Rhodolite Garnet', 'RH', 7_000),
]
