import type { Chance } from '@benchpin/kernel'
import type { ContactInput } from '../services/contact_input.ts'
import { SUPPLIERS, type Supplier } from './businesses.ts'
import { ANGLO, ASIAN, CONTINENTAL, HISPANIC } from './people_names.ts'
import { addressIn } from './places.ts'

function supplierOf({ name, city, region, postalCode, areaCode, partner }: Supplier, chance: Chance): ContactInput {
  const stock = chance.pick([ANGLO, CONTINENTAL, ASIAN, HISPANIC])
  const place = { city, region, postalCodes: [postalCode], areaCodes: [areaCode] }
  return {
    kind: 'business',
    businessName: name,
    firstName: chance.pick([...stock.women, ...stock.men]),
    lastName: chance.pick(stock.last),
    roles: partner ? ['vendor', 'partner'] : ['vendor'],
    phones: [{ label: 'Work', number: `(${areaCode}) 555-01${String(chance.between(0, 99)).padStart(2, '0')}` }],
    emails: [{ address: `orders@${name.toLowerCase().replace(/[^a-z]+/g, '')}.example` }],
    addresses: [addressIn(place, chance, 'Work')],
  }
}

/** Vendors, in the order of the list; the first `count` of them. */
export function suppliersOf(chance: Chance, count = SUPPLIERS.length): ContactInput[] {
  return SUPPLIERS.slice(0, count).map((supplier) => supplierOf(supplier, chance))
}
