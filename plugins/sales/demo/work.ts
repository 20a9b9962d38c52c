import type { Money } from '@benchpin/kernel'

/** Something that is sold beside the goods, with the dollars that it costs, from and to. */
export interface Offer {
  description: string
  from: number
  to: number
  taxable: boolean
  weight: number
}

const offer = (description: string, from: number, to: number, weight: number, taxable = true): Offer => ({ description, from, to, weight, taxable })

/** Work at the bench. Where no parts are furnished, no tax is owed. */
export const WORK: readonly Offer[] = [
  offer('Ring sizing, up', 65, 145, 17), offer('Ring sizing, down', 45, 75, 15, false), offer('Watch battery', 15, 35, 22), offer('Watch band, links removed', 15, 25, 7, false),
  offer('Clean and polish', 25, 45, 12, false), offer('Rhodium plating', 65, 110, 9), offer('Retip four prongs', 120, 180, 8), offer('Rebuild prong', 35, 65, 6),
  offer('Solder chain', 35, 60, 9, false), offer('Replace clasp', 45, 165, 7), offer('Restring pearls, knotted', 85, 190, 5), offer('Tighten and check stones', 30, 60, 8, false),
  offer('Replace accent diamond', 75, 240, 6), offer('Engraving, up to 20 letters', 35, 75, 8, false), offer('Watch movement service, mechanical', 285, 690, 4), offer('Watch crystal', 55, 160, 3),
  offer('Pressure test and gaskets', 65, 120, 3), offer('Half shank', 220, 460, 4), offer('Earring posts, pair', 45, 95, 4), offer('Appraisal for insurance', 95, 175, 7, false),
]

/** Setting a stone that was bought. */
export const STONE_SETTING: readonly Offer[] = [offer('Set center stone', 85, 260, 5), offer('Set center stone and two side stones', 160, 380, 2), offer('Custom mounting labor', 350, 950, 1)]

/** What lies on the counter and is no stock. */
export const SUNDRIES: readonly Offer[] = [
  offer('Jewelry cleaner', 14, 18, 10), offer('Polishing cloth', 8, 12, 10), offer('Gift box and ribbon', 6, 15, 9), offer('Travel case', 38, 65, 4), offer('Ring dish', 24, 34, 3),
  offer('Watch strap', 45, 120, 6), offer('Watch winder', 145, 320, 1), offer('Gift wrap for shipping', 9, 12, 2), offer('Care plan, one year', 59, 149, 4, false),
]

/** A price inside an offer's span, in whole 5 dollars where it is over 50. */
export function priceWithin({ from, to }: Offer, share: number): Money {
  const dollars = Math.round(from + (to - from) * share)
  return (dollars > 50 ? Math.round(dollars / 5) * 5 : dollars) * 100
}

/** What clerks write on invoices. */
export const NOTES: readonly string[] = [
  'Gift wrap, no price tag.', 'Hold for pickup on Saturday.', 'Surprise: do not call the house.', 'Engrave inside: “Always, M.”', 'Sized before pickup, no charge.', 'Customer supplied the center stone.',
  'Bring appraisal papers to the front.', 'Matches the bracelet bought last year.', 'Picked up by spouse.', 'Ship signature required.',
]

/** Why invoices are voided. */
export const VOID_REASONS: readonly string[] = ['Rung up twice', 'Wrong customer', 'Customer changed their mind at the counter', 'Wrong item scanned', 'Returned unworn the next day', 'Sold through the other store instead']
