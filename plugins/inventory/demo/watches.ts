import type { Chance } from '@benchpin/kernel'
import { pricesOf, type StockRow, type StockSource } from './demo_stock.ts'
import { WATCH_MODELS, type WatchModel } from './watch_models.ts'

const CONDITIONS: readonly (readonly [string, number])[] = [['New / Unworn', 62], ['Excellent', 15], ['Very Good', 14], ['Good', 8], ['Fair', 1]]
/** What is left of the new price, in hundredths. */
const WORTH: Record<string, number> = { 'New / Unworn': 100, 'Excellent': 78, 'Very Good': 70, 'Good': 58, 'Fair': 42 }
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** A number as makers engrave them: a letter, the year, and what was counted. */
function serialOf(model: WatchModel, year: number, chance: Chance): string {
  return `${chance.pick([...LETTERS])}${String(year).slice(2)}${model.reference.replace(/\D/g, '')}${chance.between(10_000, 99_999)}`
}

function goldFactor(metal: string): number {
  return metal === '18K Gold' || metal === 'Pt950 Platinum' ? 1 : 0
}

function watchRow(model: WatchModel, lastYear: number, { chance, rules, vendors }: StockSource): StockRow {
  const condition = chance.weighted(CONDITIONS)
  const isNew = condition === 'New / Unworn'
  const metal = chance.pick(model.metals)
  const dial = chance.pick(model.dials)
  const year = isNew ? lastYear - chance.between(0, 1) : lastYear - chance.between(2, 24)
  const gold = model.metals.includes('Stainless Steel') ? goldFactor(metal) * 2.4 + 1 : 1
  const retail = model.retail * gold * (WORTH[condition]! / 100)
  const cost = Math.round(retail * (isNew ? chance.between(56, 62) : chance.between(50, 68)))
  const reference = `${model.reference}.${metal === 'Stainless Steel' ? 'ST' : metal === 'Titanium' ? 'TI' : 'AU'}.${String(model.dials.indexOf(dial) + 1).padStart(2, '0')}`
  return {
    family: 'watch',
    description: `${model.brand} ${model.model}, ${metal.replace('Pt950 ', '')}, ${dial} dial${isNew ? '' : `, ${year}, pre-owned`}`,
    vendorId: chance.pick(vendors.watches),
    purchaseCost: cost,
    ...pricesOf(rules, 'watch', condition, cost),
    attributes: {
      category: condition, brand: model.brand, model: model.model, reference, serial: serialOf(model, year, chance), year, movement: model.movement, caliber: model.caliber,
      complication: model.complication, metal, caseSize: model.caseSize, lugWidth: Math.round(model.caseSize / 200) * 100, crystal: model.retail < 300 ? 'Mineral' : 'Sapphire', dial,
      bracelet: chance.pick(model.bracelets), waterResistance: model.waterResistance,
      completeness: isNew ? 'Full Set' : chance.pick(['Full Set', 'Box and Papers', 'Papers Only', 'Watch Only', 'Watch Only']),
      ...(isNew ? {} : { polished: chance.odds(0.4), aftermarketParts: false, serviceHistory: chance.pick(['Serviced before sale', 'Service papers of the last owner', 'Unknown']) }),
    },
  }
}

/** Watches: each model often enough to have it in several dials; the dear ones seldom. */
export function watchRows(count: number, lastYear: number, source: StockSource): StockRow[] {
  const shelf = WATCH_MODELS.map((model) => [model, model.retail < 2_000 ? 5 : model.retail < 10_000 ? 3 : 1] as const)
  return Array.from({ length: count }, () => watchRow(source.chance.weighted(shelf), lastYear, source))
}
