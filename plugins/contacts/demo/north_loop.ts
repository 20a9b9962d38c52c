import type { Chance } from '@benchpin/kernel'
import type { ContactInput } from '../services/contact_input.ts'
import { addressIn, type Place } from './places.ts'
import { suppliersOf } from './suppliers.ts'

const MINNEAPOLIS: Place = { city: 'Minneapolis', region: 'MN', postalCodes: ['55401', '55403', '55405', '55408', '55411'], areaCodes: ['612'] }

const PEOPLE = [
  ['Astrid', 'Lindqvist'], ['Bjorn', 'Halvorson'], ['Carla', 'Petersen'], ['Dominic', 'Yang'], ['Elsa', 'Bergstrom'], ['Fatima', 'Warsame'],
  ['Gunnar', 'Olsen'], ['Hodan', 'Abdi'], ['Iris', 'Engebretson'], ['Jonas', 'Vang'], ['Kirsten', 'Aune'], ['Leif', 'Sorenson'],
] as const

/** A dozen customers of the goldsmith, and three vendors. */
export function northLoopContacts(chance: Chance): ContactInput[] {
  const customers = PEOPLE.map(([firstName, lastName], index): ContactInput => ({
    firstName,
    lastName,
    roles: ['customer'],
    phones: [{ label: 'Mobile', number: `(612) 555-01${String(10 + index * 5).padStart(2, '0')}` }],
    emails: [{ address: `${firstName}.${lastName}@example.com`.toLowerCase() }],
    addresses: [addressIn(MINNEAPOLIS, chance, 'Home')],
    ringSizes: index % 3 === 0 ? [{ finger: 'left_ring', size: String(5 + index / 4) }] : [],
    dates: index % 4 === 0 ? [{ kind: 'birthday', month: chance.between(1, 12), day: chance.between(1, 28) }] : [],
  }))
  return [...suppliersOf(chance, 3), ...customers]
}
