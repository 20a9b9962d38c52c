import type { METAL_SETS } from './jewelry_materials.ts'

/**
 * How a design is set: `none` without stones, `melee` with small diamonds, `diamond` around one, `precious` and `gem`
 * around a colored stone with or without diamonds beside it, `pearl` with pearls.
 */
export type Setting = 'none' | 'melee' | 'diamond' | 'precious' | 'gem' | 'pearl' | 'mounting'

/** A design, of which styles in several metals and stones are made. */
export interface Design {
  category: string
  name: string
  /** Tenths of a gram, from and to. */
  grams: readonly [number, number]
  metals: keyof typeof METAL_SETS
  setting: Setting
  /** Hundredths of a carat of all stones together, from and to. */
  stones: readonly [number, number]
  /** Labor in dollars. */
  labor: number
}

type Row = readonly [name: string, from: number, to: number, metals: Design['metals'], setting: Setting, stonesFrom: number, stonesTo: number, labor: number]

const of = (category: string, rows: readonly Row[]): Design[] =>
  rows.map(([name, from, to, metals, setting, least, most, labor]) => ({ category, name, grams: [from, to], metals, setting, stones: [least, most], labor }))

/** Rings of all kinds. */
const RINGS: Design[] = [
  ...of('Engagement Ring', [
    ['Solitaire', 28, 42, 'bridal', 'diamond', 40, 130, 130], ['Cathedral Solitaire', 32, 46, 'bridal', 'diamond', 50, 150, 150], ['Hidden Halo', 33, 48, 'bridal', 'diamond', 70, 180, 240],
    ['Halo', 35, 52, 'bridal', 'diamond', 75, 190, 260], ['Three-Stone', 36, 55, 'bridal', 'diamond', 100, 220, 260], ['Pave Band', 27, 40, 'bridal', 'diamond', 60, 150, 220],
    ['Milgrain Vintage', 34, 52, 'bridal', 'diamond', 60, 140, 280], ['Twisted Shank', 30, 44, 'bridal', 'diamond', 60, 140, 230], ['Bezel', 36, 52, 'bridal', 'diamond', 50, 120, 170],
    ['Halo', 34, 50, 'bridal', 'precious', 90, 210, 250],
  ]),
  ...of('Semi-Mount', [
    ['Cathedral', 35, 50, 'bridal', 'mounting', 10, 25, 120], ['Halo', 36, 52, 'bridal', 'mounting', 25, 55, 180], ['Pave', 28, 42, 'bridal', 'mounting', 20, 45, 170],
    ['Three-Stone', 36, 54, 'bridal', 'mounting', 40, 80, 180], ['Split-Shank', 40, 58, 'bridal', 'mounting', 30, 60, 190], ['Six-Prong Plain', 28, 40, 'bridal', 'none', 0, 0, 85],
  ]),
  ...of('Wedding Band', [
    ['Comfort-Fit 4 mm', 38, 50, 'bridal', 'none', 0, 0, 45], ['Comfort-Fit 6 mm', 62, 84, 'men', 'none', 0, 0, 55], ['Beveled 7 mm', 72, 95, 'men', 'none', 0, 0, 60],
    ['Hammered 6 mm', 60, 82, 'men', 'none', 0, 0, 70], ['Brushed Center 8 mm', 80, 108, 'men', 'none', 0, 0, 65], ['Milgrain Edge 5 mm', 45, 62, 'gold', 'none', 0, 0, 60],
    ['Braided', 48, 64, 'gold', 'none', 0, 0, 95], ['Contour', 22, 34, 'bridal', 'melee', 10, 35, 110],
  ]),
  ...of('Anniversary Band', [
    ['Five-Stone', 28, 40, 'bridal', 'melee', 50, 125, 170], ['Seven-Stone', 28, 42, 'bridal', 'melee', 50, 100, 190], ['Channel-Set', 34, 48, 'bridal', 'melee', 33, 100, 180],
    ['Shared-Prong Eternity', 30, 44, 'bridal', 'melee', 100, 300, 240], ['Baguette', 36, 52, 'bridal', 'melee', 75, 180, 240], ['Alternating', 30, 44, 'fine', 'precious', 60, 130, 220],
  ]),
  ...of('Ring', [
    ['Halo', 30, 46, 'fine', 'gem', 100, 260, 170], ['Bypass', 32, 50, 'fine', 'precious', 60, 150, 160], ['Cluster', 38, 58, 'fine', 'melee', 50, 150, 230],
    ['Cocktail', 60, 98, 'fine', 'gem', 350, 900, 260], ['East-West', 24, 36, 'fine', 'gem', 80, 200, 120], ['Dome', 52, 88, 'gold', 'none', 0, 0, 120],
    ['Signet', 58, 110, 'gold', 'none', 0, 0, 110], ['Stackable', 12, 20, 'gold', 'melee', 5, 18, 60], ['Bezel', 26, 40, 'everyday', 'gem', 80, 240, 60],
    ['Toi et Moi', 30, 46, 'fine', 'precious', 80, 180, 190], ['Filigree', 28, 44, 'fine', 'precious', 40, 110, 190], ['Crossover', 36, 60, 'fine', 'melee', 30, 90, 170],
    ['Wave', 34, 60, 'everyday', 'none', 0, 0, 55], ['Compass Rose', 40, 66, 'everyday', 'none', 0, 0, 70], ['Sea Turtle', 38, 62, 'everyday', 'none', 0, 0, 70],
    ['Love Knot', 22, 36, 'gold', 'none', 0, 0, 65], ['Pearl', 26, 42, 'fine', 'pearl', 0, 20, 90],
  ]),
]

/** Earrings, pendants and necklaces. */
const WORN_ABOVE: Design[] = [
  ...of('Studs', [
    ['Martini', 9, 16, 'bridal', 'diamond', 25, 200, 55], ['Four-Prong', 9, 16, 'bridal', 'diamond', 33, 200, 55], ['Bezel', 14, 22, 'fine', 'diamond', 20, 80, 75],
    ['Halo', 16, 26, 'fine', 'gem', 80, 180, 120], ['Ball', 12, 22, 'everyday', 'none', 0, 0, 20], ['Pearl', 8, 14, 'gold', 'pearl', 0, 0, 40], ['Starfish', 14, 24, 'everyday', 'none', 0, 0, 30],
  ]),
  ...of('Hoops', [
    ['Tube 20 mm', 14, 22, 'everyday', 'none', 0, 0, 35], ['Tube 30 mm', 24, 38, 'gold', 'none', 0, 0, 40], ['Tube 40 mm', 34, 52, 'gold', 'none', 0, 0, 45],
    ['Inside-Out', 40, 66, 'fine', 'melee', 50, 300, 210], ['Huggie', 18, 30, 'fine', 'melee', 12, 50, 95], ['Twisted', 22, 40, 'everyday', 'none', 0, 0, 50], ['Hammered', 26, 46, 'everyday', 'none', 0, 0, 55],
  ]),
  ...of('Earrings', [
    ['Drop', 22, 36, 'fine', 'gem', 150, 400, 110], ['Halo Drop', 28, 44, 'fine', 'precious', 120, 260, 190], ['Cluster', 26, 42, 'fine', 'melee', 40, 120, 170],
    ['Climber', 18, 30, 'everyday', 'melee', 8, 30, 90], ['Leverback', 22, 34, 'fine', 'gem', 120, 280, 95], ['Chandelier', 48, 82, 'fine', 'gem', 250, 600, 230], ['Pearl Drop', 16, 28, 'fine', 'pearl', 0, 15, 80],
  ]),
  ...of('Pendant', [
    ['Solitaire', 10, 18, 'bridal', 'diamond', 20, 100, 60], ['Halo', 18, 30, 'fine', 'precious', 60, 180, 130], ['Bezel', 14, 24, 'fine', 'gem', 80, 300, 75], ['Journey', 20, 32, 'fine', 'melee', 25, 100, 110],
    ['Heart', 16, 30, 'everyday', 'melee', 5, 25, 60], ['Initial', 12, 24, 'everyday', 'none', 0, 0, 40], ['Lighthouse', 22, 44, 'everyday', 'none', 0, 0, 55], ['Sand Dollar', 20, 40, 'everyday', 'none', 0, 0, 50],
    ['Pineapple', 18, 34, 'everyday', 'none', 0, 0, 50], ['Anchor', 22, 42, 'everyday', 'none', 0, 0, 50], ['Compass', 26, 48, 'everyday', 'none', 0, 0, 60], ['Tree of Life', 24, 44, 'everyday', 'none', 0, 0, 55],
    ['Locket', 42, 90, 'gold', 'none', 0, 0, 95], ['Key', 20, 36, 'fine', 'melee', 15, 45, 110], ['Pearl', 10, 18, 'gold', 'pearl', 0, 10, 55],
  ]),
  ...of('Religious', [
    ['Plain Cross', 14, 36, 'everyday', 'none', 0, 0, 35], ['Diamond Cross', 22, 40, 'fine', 'melee', 20, 75, 120], ['Crucifix', 30, 62, 'gold', 'none', 0, 0, 75], ['Star of David', 18, 34, 'everyday', 'none', 0, 0, 45],
    ['St. Christopher Medal', 24, 60, 'everyday', 'none', 0, 0, 50], ['Miraculous Medal', 18, 40, 'everyday', 'none', 0, 0, 45],
  ]),
  ...of('Necklace', [
    ['Station', 34, 56, 'fine', 'melee', 25, 110, 150], ['Tennis', 140, 230, 'bridal', 'melee', 300, 900, 620], ['Bar', 22, 38, 'everyday', 'none', 0, 0, 55], ['Y', 40, 68, 'fine', 'gem', 120, 300, 130],
    ['Lariat', 44, 80, 'gold', 'none', 0, 0, 95], ['Graduated Riviera', 120, 190, 'bridal', 'melee', 400, 1000, 700], ['Bib', 60, 120, 'everyday', 'gem', 300, 900, 150],
  ]),
  ...of('Chain', [
    ['Cable 18 in', 20, 46, 'gold', 'none', 0, 0, 25], ['Rope 20 in', 62, 150, 'gold', 'none', 0, 0, 40], ['Franco 22 in', 90, 190, 'gold', 'none', 0, 0, 45], ['Paperclip 18 in', 40, 96, 'everyday', 'none', 0, 0, 40],
    ['Box 18 in', 18, 52, 'everyday', 'none', 0, 0, 22], ['Wheat 20 in', 42, 88, 'gold', 'none', 0, 0, 35], ['Figaro 22 in', 70, 160, 'gold', 'none', 0, 0, 40], ['Herringbone 18 in', 60, 120, 'everyday', 'none', 0, 0, 45],
    ['Cuban Link 22 in', 240, 620, 'gold', 'none', 0, 0, 120],
  ]),
]

/** Bracelets and everything else. */
const WORN_ELSEWHERE: Design[] = [
  ...of('Bracelet', [
    ['Tennis', 90, 150, 'bridal', 'melee', 200, 700, 480], ['Bezel Station', 30, 54, 'fine', 'melee', 25, 90, 150], ['Paperclip', 60, 120, 'everyday', 'none', 0, 0, 50], ['Cuban Link', 140, 320, 'gold', 'none', 0, 0, 90],
    ['Byzantine', 120, 220, 'everyday', 'none', 0, 0, 80], ['Identity', 160, 290, 'everyday', 'none', 0, 0, 60], ['Bolo', 36, 60, 'everyday', 'melee', 10, 60, 70], ['Braided Leather', 120, 200, 'sport', 'none', 0, 0, 25],
    ['Gem Line', 80, 120, 'fine', 'gem', 500, 1100, 260], ['Charm', 110, 180, 'everyday', 'none', 0, 0, 45],
  ]),
  ...of('Bangle', [
    ['Plain', 90, 170, 'gold', 'none', 0, 0, 60], ['Hinged', 120, 210, 'gold', 'none', 0, 0, 120], ['Twisted', 110, 190, 'everyday', 'none', 0, 0, 70], ['Hook', 180, 280, 'everyday', 'none', 0, 0, 60],
    ['Diamond', 100, 170, 'fine', 'melee', 50, 200, 260], ['Cuff', 160, 300, 'everyday', 'none', 0, 0, 80],
  ]),
  ...of('Anklet', [['Rope 10 in', 18, 30, 'everyday', 'none', 0, 0, 25], ['Shell Station 10 in', 20, 36, 'everyday', 'none', 0, 0, 35], ['Beaded 10 in', 16, 28, 'everyday', 'none', 0, 0, 25]]),
  ...of('Brooch', [['Bow', 60, 110, 'fine', 'melee', 30, 120, 240], ['Honeybee', 50, 90, 'fine', 'gem', 60, 160, 210], ['Heron', 70, 130, 'everyday', 'gem', 40, 120, 160], ['Bar Pin', 40, 80, 'fine', 'precious', 50, 150, 190]]),
  ...of('Cufflinks', [['Engraved Oval', 110, 170, 'everyday', 'none', 0, 0, 60], ['Knot', 100, 160, 'everyday', 'none', 0, 0, 65], ['Enamel Anchor', 120, 180, 'sport', 'none', 0, 0, 55], ['Cabochon', 110, 160, 'everyday', 'gem', 200, 400, 70]]),
  ...of('Charm', [
    ['Dolphin', 18, 34, 'everyday', 'none', 0, 0, 22], ['Palm Tree', 18, 32, 'everyday', 'none', 0, 0, 22], ['Orange', 20, 34, 'everyday', 'none', 0, 0, 24], ['Flamingo', 18, 32, 'everyday', 'none', 0, 0, 22],
    ['Manatee', 22, 38, 'everyday', 'none', 0, 0, 24], ['Sailboat', 20, 34, 'everyday', 'none', 0, 0, 22], ['Castillo de San Marcos', 26, 44, 'silver', 'none', 0, 0, 26], ['Graduation Cap', 18, 30, 'everyday', 'none', 0, 0, 20], ['Baby Shoe', 16, 28, 'everyday', 'none', 0, 0, 20],
  ]),
]

/** All designs of the demo. */
export const DESIGNS: readonly Design[] = [...RINGS, ...WORN_ABOVE, ...WORN_ELSEWHERE]
