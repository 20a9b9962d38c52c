import type { AddressInput } from '../services/contact_input.ts'
import { listOf } from './list_of.ts'

/** A town where customers live. */
export interface Place {
  city: string
  region: string
  postalCodes: readonly string[]
  /** Area codes of numbers that are bought there. */
  areaCodes: readonly string[]
}

const florida = (city: string, postalCodes: string, areaCodes: string): Place => ({ city, region: 'FL', postalCodes: listOf(postalCodes), areaCodes: listOf(areaCodes) })
const away = (city: string, region: string, postalCode: string, areaCode: string): Place => ({ city, region, postalCodes: [postalCode], areaCodes: [areaCode] })

/** Around the store in St. Augustine, with how many of its customers live there. */
export const AROUND_ST_AUGUSTINE: readonly (readonly [Place, number])[] = [
  [florida('St. Augustine', '32080, 32084, 32086, 32092, 32095', '904'), 46],
  [florida('Ponte Vedra Beach', '32081, 32082', '904'), 22],
  [florida('Palm Coast', '32137, 32164', '386'), 14],
  [florida('Elkton', '32033', '904'), 3],
  [florida('Hastings', '32145', '904'), 2],
  [florida('Palatka', '32177', '386'), 4],
  [florida('Flagler Beach', '32136', '386'), 5],
  [florida('Ormond Beach', '32174, 32176', '386'), 6],
  [florida('Daytona Beach', '32114, 32118', '386'), 6],
  [florida('Gainesville', '32601, 32605, 32608', '352'), 5],
  [florida('Orlando', '32801, 32806, 32819', '407, 321'), 5],
]

/** Around the store in Jacksonville. */
export const AROUND_JACKSONVILLE: readonly (readonly [Place, number])[] = [
  [florida('Jacksonville', '32204, 32205, 32207, 32210, 32216, 32217, 32223, 32224, 32256, 32258', '904, 324'), 62],
  [florida('Jacksonville Beach', '32250', '904'), 10],
  [florida('Neptune Beach', '32266', '904'), 4],
  [florida('Atlantic Beach', '32233', '904'), 6],
  [florida('Orange Park', '32003, 32065, 32073', '904'), 10],
  [florida('Fernandina Beach', '32034', '904'), 7],
  [florida('Fleming Island', '32006', '904'), 5],
  [florida('Yulee', '32097', '904'), 3],
  [florida('Green Cove Springs', '32043', '904'), 3],
  [florida('Tallahassee', '32301, 32308', '850, 448'), 3],
]

/** Around the store in Miami. */
export const AROUND_MIAMI: readonly (readonly [Place, number])[] = [
  [florida('Miami', '33125, 33129, 33133, 33137, 33143, 33145, 33155, 33156, 33173, 33186', '305, 786, 645'), 46],
  [florida('Coral Gables', '33134, 33143, 33146', '305, 786'), 24],
  [florida('Miami Beach', '33139, 33140, 33141', '305, 786'), 11],
  [florida('Key Biscayne', '33149', '305'), 5],
  [florida('Doral', '33166, 33178', '305, 786'), 7],
  [florida('Pinecrest', '33156', '305, 786'), 6],
  [florida('Hialeah', '33010, 33012', '305, 786'), 6],
  [florida('Aventura', '33160, 33180', '305, 786'), 6],
  [florida('Homestead', '33030, 33033', '786'), 3],
  [florida('Fort Lauderdale', '33301, 33304, 33308, 33316', '954, 754'), 7],
  [florida('Hollywood', '33019, 33020', '954, 754'), 4],
  [florida('Boca Raton', '33431, 33432', '561, 728'), 4],
  [florida('West Palm Beach', '33401, 33405', '561, 728'), 3],
  [florida('Naples', '34102, 34108', '239'), 3],
  [florida('Key West', '33040', '305'), 2],
]

/** Homes of those who come for the winter, or have moved away and still order. */
export const OUT_OF_STATE: readonly Place[] = [
  away('Savannah', 'GA', '31401', '912'), away('Atlanta', 'GA', '30305', '404'), away('Brunswick', 'GA', '31520', '912'), away('Marietta', 'GA', '30062', '770'),
  away('Charleston', 'SC', '29401', '843'), away('Hilton Head Island', 'SC', '29928', '843'), away('Greenville', 'SC', '29601', '864'),
  away('Charlotte', 'NC', '28203', '704'), away('Asheville', 'NC', '28801', '828'), away('Raleigh', 'NC', '27608', '919'),
  away('Richmond', 'VA', '23220', '804'), away('Nashville', 'TN', '37205', '615'), away('Birmingham', 'AL', '35223', '205'),
  away('New York', 'NY', '10024', '212'), away('Brooklyn', 'NY', '11201', '718'), away('Rochester', 'NY', '14607', '585'),
  away('Montclair', 'NJ', '07042', '973'), away('Princeton', 'NJ', '08540', '609'), away('Greenwich', 'CT', '06830', '203'),
  away('Boston', 'MA', '02116', '617'), away('Portland', 'ME', '04101', '207'), away('Philadelphia', 'PA', '19103', '215'),
  away('Pittsburgh', 'PA', '15232', '412'), away('Columbus', 'OH', '43215', '614'), away('Cincinnati', 'OH', '45208', '513'),
  away('Ann Arbor', 'MI', '48104', '734'), away('Grand Rapids', 'MI', '49503', '616'), away('Chicago', 'IL', '60614', '312'),
  away('Indianapolis', 'IN', '46220', '317'), away('Milwaukee', 'WI', '53202', '414'), away('Houston', 'TX', '77019', '713'), away('Denver', 'CO', '80206', '303'),
]

/** The area codes of Florida: most numbers move with their owners. */
export const FLORIDA_AREA_CODES = listOf('904, 324, 386, 352, 407, 321, 689, 850, 448, 813, 656, 727, 941, 863, 772, 239, 561, 728, 954, 754, 305, 786, 645')

/** Numbers that people brought along when they came to Florida. */
export const CARRIED_AREA_CODES = listOf('917, 646, 201, 908, 732, 516, 631, 914, 860, 401, 978, 508, 610, 302, 410, 703, 757, 216, 330, 248, 586, 847, 630, 314, 502, 901, 504, 469, 210')

const STREETS = listOf(`Anastasia, Arredondo, Avenida Menendez, Bay, Beach, Bougainvillea, Bridge, Cathedral, Cedar, Citrus, Coquina, Cordova, Cypress,
  Dolphin, Egret, Flamingo, Granada, Grove, Gulfstream, Harbor, Heron, Hibiscus, Indian River, Jasmine, Key Lime, King, Lagoon, Lakeshore,
  Lemon, Magnolia, Mahogany, Mangrove, Marina, Marlin, Matanzas, Meadow, Mizell, Oak, Ocean, Old Quarry, Orange, Osceola, Palm, Palmetto, Pelican,
  Pine, Plantation, Poinciana, Ponce de Leon, Red Bird, Ribera, River, Riverside, Royal Palm, San Juan, San Marco, Sand Dollar, Sandpiper, Sea Grape,
  Seagull, Sevilla, Shell, Solano, Spanish, Sunset, Tamarind, Tangerine, Tarpon, Valencia, Vilano, Water Oak, Willow`)
const ENDINGS = listOf('Street, Street, Avenue, Avenue, Drive, Drive, Road, Lane, Court, Circle, Way, Boulevard, Terrace, Place, Trail')
const UNITS = listOf('Apt 2B, Apt 4, Apt 12, Apt 305, Apt 7C, Unit 11, Unit 204, Unit 1602, Unit 9, Suite 100, Suite 210, PH 3')

type Draws = { pick<T>(list: readonly T[]): T; between(from: number, to: number): number; odds(share: number): boolean }

/** A postal address in a town. */
export function addressIn({ city, region, postalCodes }: Place, chance: Draws, label: string): AddressInput {
  const line1 = `${chance.between(2, 9899)} ${chance.pick(STREETS)} ${chance.pick(ENDINGS)}`
  return { label, line1, line2: chance.odds(0.16) ? chance.pick(UNITS) : null, city, region, postalCode: chance.pick(postalCodes), country: 'US' }
}
