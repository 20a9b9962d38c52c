/**
 * Vocabularies of jewelry. Source: the project's vocabularies file: jewelry_types (trade knowledge), metals (stamps of
 * gold and platinum from hallmark tables), ring_sizes_us (ISO 8653 and a published chart, in quarters).
 */
import { words } from './term.ts'

/** Types of jewelry. */
export const JEWELRY_TYPES = words([
  'Ring', 'Engagement Ring', 'Wedding Band', 'Anniversary Band', 'Semi-Mount', 'Earrings', 'Studs', 'Hoops',
  'Pendant', 'Necklace', 'Chain', 'Bracelet', 'Bangle', 'Anklet', 'Brooch', 'Cufflinks', 'Charm', 'Watch',
  'Religious', 'Class Ring', 'Set', 'Loose Stone', 'Findings', 'Flatware/Hollowware', 'Coin/Bullion',
  'Scrap Lot',
])

/** Metals with their fineness. */
export const METALS = words([
  '8K Gold', '9K Gold', '10K Gold', '12K Gold', '14K Gold', '15K Gold', '18K Gold', '20K Gold', '21K Gold',
  '22K Gold', '23K Gold', '24K Gold', 'Fine Silver', 'Britannia Silver', 'Argentium 935 Silver',
  'Sterling Silver', 'Coin (US 90%) Silver', 'European 835 Silver', 'European 800 Silver', 'Pt999 Platinum',
  'Pt950 Platinum', 'Pt900 Platinum', 'Pt850 Platinum', 'Pt585 Platinum', 'Pd999 Palladium', 'Pd950 Palladium',
  'Pd500 Palladium', 'Gold Filled', 'Rolled Gold Plate', 'Vermeil', 'Gold Plated', 'Rhodium Plated',
  'Stainless Steel', 'Titanium', 'Tungsten Carbide', 'Cobalt', 'Tantalum', 'Ceramic', 'Carbon Fiber', 'Brass',
  'Bronze',
])

/** Colors of gold. */
export const METAL_COLORS = words([
  'Yellow', 'White', 'Rose', 'Pink', 'Red', 'Green', 'Two-Tone', 'Tri-Color',
])

/** US ring sizes from 0 to 16, in quarters. */
export const RING_SIZES = words(Array.from({ length: 65 }, (_, quarter) => String(quarter / 4)))

/** Whom a piece is made for. */
export const WEARERS = words(['Women', 'Men', 'Unisex', 'Children'])
