import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Chance } from '@benchpin/kernel'
import type { StockRow, StockSource } from './demo_stock.ts'

/**
 * Real diamonds: `diamonds.csv` of the npm package @observablehq/sample-datasets (ISC). Round brilliants with carat, cut,
 * color, clarity, depth and table in percent, price in US dollars, and three measures in millimeters.
 */
const DATA = '@observablehq/sample-datasets/diamonds.csv'

/** The data's grades of cut, one of which no laboratory gives. */
const CUTS: Record<string, string> = { Ideal: 'Ideal', Premium: 'Excellent', 'Very Good': 'Very Good', Good: 'Good', Fair: 'Fair' }
const LABS: readonly (readonly [string, number])[] = [['GIA', 58], ['IGI', 22], ['AGS', 8], ['GCAL', 4], ['GSI', 4], ['HRD', 2], ['EGL', 2]]
const FLUORESCENCE: readonly (readonly [string, number])[] = [['None', 62], ['Faint', 20], ['Medium', 11], ['Strong', 6], ['Very Strong', 1]]
const FINISH = ['Excellent', 'Excellent', 'Very Good', 'Good']

/** Millimeters as hundredths; the data's zeros are measures that nobody took. */
function hundredths(millimeters: string): number | null {
  const value = Math.round(Number(millimeters) * 100)
  return value > 0 && value < 1_500 ? value : null
}

/** A percentage as a rate: '61.5' is '0.615'. */
const rate = (percent: string) => String(Math.round(Number(percent) * 10) / 1000)

function certificateNumber(lab: string, index: number, chance: Chance): string {
  const serial = index * 7 + chance.between(0, 6)
  if (lab === 'GIA') return String(2_140_000_000 + serial * 37)
  if (lab === 'IGI') return String(410_000_000 + serial * 11)
  return String(104_100_000_000 + serial * 13)
}

function certificateOf(carat: number, index: number, chance: Chance): { lab?: string; certificateNumber?: string } {
  if (!chance.odds(carat >= 500 ? 0.9 : carat >= 300 ? 0.4 : 0.05)) return {}
  const lab = chance.weighted(LABS)
  return { lab, certificateNumber: certificateNumber(lab, index, chance) }
}

function diamondRow(line: string, index: number, { chance, vendors }: StockSource): StockRow {
  const [weight, cut, color, clarity, depth, table, price, x, y, z] = line.split(',') as [string, string, string, string, string, string, string, string, string, string]
  const carat = Math.round(Number(weight) * 1000)
  const certificate = certificateOf(carat, index, chance)
  const retail = Number(price) * 100
  const cost = Math.round((retail * chance.between(47, 58)) / 100)
  const whole = (factor: number) => Math.round((cost * factor) / 500) * 500
  // GIA knows no cut above excellent.
  const graded = certificate.lab === 'GIA' && cut === 'Ideal' ? 'Excellent' : CUTS[cut]
  return {
    family: 'diamond',
    vendorId: chance.pick(vendors.diamonds),
    purchaseCost: cost,
    price1: whole(1.12),
    price2: whole(1.28),
    price3: Math.min(retail, whole(1.5)),
    retail,
    attributes: {
      category: 'Natural', shape: 'round', carat, color, clarity, cut: graded, polish: chance.pick(FINISH), symmetry: chance.pick(FINISH), fluorescence: chance.weighted(FLUORESCENCE),
      depthPercent: rate(depth), tablePercent: rate(table), measuredLength: hundredths(x), measuredWidth: hundredths(y), measuredDepth: hundredths(z), ...certificate,
    },
  }
}

/** The diamonds in an order of chance; the first `count` of them. */
export function diamondRows(source: StockSource, count?: number): StockRow[] {
  const [, ...lines] = readFileSync(createRequire(import.meta.url).resolve(DATA), 'utf8').trim().split('\n')
  for (let last = lines.length - 1; last > 0; last--) {
    const other = source.chance.between(0, last)
    ;[lines[last], lines[other]] = [lines[other]!, lines[last]!]
  }
  return lines.slice(0, count).map((line, index) => diamondRow(line, index, source))
}
