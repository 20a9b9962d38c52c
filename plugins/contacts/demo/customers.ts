import type { Chance } from '@benchpin/kernel'
import type { ContactInput } from '../services/contact_input.ts'
import { ANGLO, ASIAN, CARIBBEAN, CONTINENTAL, HISPANIC, type NameStock } from './people_names.ts'
import { addressIn, AROUND_JACKSONVILLE, AROUND_MIAMI, AROUND_ST_AUGUSTINE, CARRIED_AREA_CODES, FLORIDA_AREA_CODES, OUT_OF_STATE, type Place } from './places.ts'
import { BUSINESSES, type BusinessCustomer } from './businesses.ts'
import { Directory } from './reachable.ts'
import { NOTES, PREFERENCES } from './remarks.ts'

const NORTH: readonly (readonly [NameStock, number])[] = [[ANGLO, 62], [HISPANIC, 12], [CARIBBEAN, 12], [ASIAN, 6], [CONTINENTAL, 8]]
const SOUTH: readonly (readonly [NameStock, number])[] = [[ANGLO, 18], [HISPANIC, 54], [CARIBBEAN, 10], [ASIAN, 5], [CONTINENTAL, 13]]

/** Where customers live, how often, and what families live there. */
const REGIONS = [
  [{ places: AROUND_ST_AUGUSTINE, names: NORTH }, 30],
  [{ places: AROUND_JACKSONVILLE, names: NORTH }, 32],
  [{ places: AROUND_MIAMI, names: SOUTH }, 31],
  [{ places: OUT_OF_STATE.map((place) => [place, 1] as const), names: NORTH }, 7],
] as const

const SIZES = ['4.5', '5', '5.25', '5.5', '5.75', '6', '6.25', '6.5', '6.5', '6.75', '7', '7', '7.25', '7.5', '8', '8.5', '9', '9.5', '10', '10.5', '11', '12']
const FINGERS_ASKED = ['left_ring', 'left_ring', 'left_ring', 'right_ring', 'left_middle', 'right_index']
/** Relations, and whether it is a woman. */
const RELATIONS: readonly (readonly [string, boolean])[] = [['Mother', true], ['Daughter', true], ['Son', false], ['Sister', true], ['Father', false], ['Assistant', true]]

const day = (chance: Chance) => ({ month: chance.between(1, 12), day: chance.between(1, 28) })

/** Invents customers, one after the other; no two share a phone number or an e-mail address. */
export class CustomerMaker {
  readonly #chance: Chance
  readonly #directory: Directory

  constructor(chance: Chance) {
    this.#chance = chance
    this.#directory = new Directory(chance)
  }

  #numbers({ areaCodes, region }: Place) {
    const chance = this.#chance
    const directory = this.#directory
    const carried = region === 'FL' && chance.odds(0.12)
    const nearby = () => directory.phone(areaCodes) ?? (region === 'FL' ? directory.phone(FLORIDA_AREA_CODES) : null)
    const mobile = chance.odds(0.94) ? (carried ? null : nearby()) ?? directory.phone(CARRIED_AREA_CODES) : null
    const home = chance.odds(0.06) ? directory.phone(areaCodes) : null
    return [...(mobile ? [{ label: 'Mobile', number: mobile }] : []), ...(home ? [{ label: 'Home', number: home }] : [])]
  }

  #family(stock: NameStock, lastName: string, isWoman: boolean): Pick<ContactInput, 'relations' | 'dates'> {
    const chance = this.#chance
    const spouse = chance.odds(0.34) ? `${chance.pick(isWoman ? stock.men : stock.women)} ${lastName}` : null
    const relative = chance.odds(0.07) ? chance.pick(RELATIONS) : null
    const relations = spouse ? [{ relation: 'Spouse', name: spouse }] : []
    if (relative) {
      const [relation, isHer] = relative
      relations.push({ relation, name: `${chance.pick(isHer ? stock.women : stock.men)} ${relation === 'Assistant' ? chance.pick(ANGLO.last) : lastName}` })
    }
    const dates: NonNullable<ContactInput['dates']> = []
    if (chance.odds(0.42)) dates.push({ kind: 'birthday', ...day(chance), year: chance.odds(0.4) ? chance.between(1946, 2004) : null })
    if (spouse && chance.odds(0.72)) dates.push({ kind: 'anniversary', ...day(chance), year: chance.odds(0.6) ? chance.between(1974, 2023) : null })
    if (spouse && chance.odds(0.25)) dates.push({ kind: 'birthday', label: spouse.split(' ')[0]!, ...day(chance) })
    return { relations, dates }
  }

  /** A person who buys. */
  person(): ContactInput {
    const chance = this.#chance
    const { places, names } = chance.weighted(REGIONS)
    const place = chance.weighted<Place>(places)
    const stock = chance.weighted(names)
    const isWoman = chance.odds(0.56)
    const firstName = chance.pick(isWoman ? stock.women : stock.men)
    const lastName = chance.pick(stock.last)
    const [topic, wishes] = chance.pick(PREFERENCES)
    return {
      firstName,
      lastName,
      roles: ['customer'],
      phones: this.#numbers(place),
      emails: chance.odds(0.8) ? [{ address: this.#directory.email(firstName, lastName) }] : [],
      addresses: chance.odds(0.86) ? [addressIn(place, chance, 'Home')] : [],
      ...this.#family(stock, lastName, isWoman),
      ringSizes: chance.odds(0.3) ? [{ finger: chance.pick(FINGERS_ASKED), size: chance.pick(isWoman ? SIZES.slice(0, 15) : SIZES.slice(11)) }] : [],
      preferences: chance.odds(0.14) ? [{ topic, preference: chance.pick(wishes) }] : [],
      notes: chance.odds(0.09) ? chance.pick(NOTES) : null,
    }
  }

  #placeOf({ near, city }: BusinessCustomer): Place {
    if (near === 'away') return OUT_OF_STATE.find((place) => place.city === city)!
    return { st_augustine: AROUND_ST_AUGUSTINE, jacksonville: AROUND_JACKSONVILLE, miami: AROUND_MIAMI }[near][0]![0]
  }

  /** A business that buys, with whoever answers for it. */
  business(business: BusinessCustomer): ContactInput {
    const chance = this.#chance
    const place = this.#placeOf(business)
    const stock = chance.weighted(business.near === 'miami' ? SOUTH : NORTH)
    const lastName = chance.pick(stock.last)
    const phone = this.#directory.phone(place.areaCodes)
    const number = `85-80${chance.between(10_000_000, 99_999_999)}C-${chance.between(0, 9)}`
    const exemption = { resale: 'Resale', organization: 'Exempt organization' }
    return {
      kind: 'business',
      businessName: business.name,
      firstName: chance.pick([...stock.women, ...stock.men]),
      lastName,
      roles: ['customer'],
      phones: phone ? [{ label: 'Work', number: phone }] : [],
      emails: [{ address: `${chance.pick(['office', 'info', 'accounts'])}@${business.name.toLowerCase().replace(/[^a-z]/g, '')}.example` }],
      addresses: [addressIn(place, chance, 'Work')],
      ...(business.exempt && place.region === 'FL' ? { taxExempt: true, taxExemptReason: exemption[business.exempt], taxExemptNumber: number } : {}),
    }
  }

  /** All business customers. */
  businesses(): ContactInput[] {
    return BUSINESSES.map((business) => this.business(business))
  }
}
