import type { NewTenant } from '../../kernel/tenants/tenants_service.ts'

/** An organization of the demo with its people. */
export interface DemoOrganization {
  key: 'harbor_and_vine' | 'north_loop'
  tenant: NewTenant
  people: { email: string; name: string; group: string }[]
}

const FLORIDA = 'America/New_York'
const CHICAGO = 'America/Chicago'

const address = (line1: string, city: string, region: string, postalCode: string) => ({ line1, line2: null, city, region, postalCode, country: 'US' })

/** The demo's organizations: a jeweler with three stores in Florida, and a goldsmith who shares a bookkeeper with it. */
export const DEMO_ORGANIZATIONS: DemoOrganization[] = [
  {
    key: 'harbor_and_vine',
    tenant: {
      slug: 'harbor-and-vine',
      name: 'Harbor & Vine Jewelers',
      currency: 'USD',
      locale: 'en-US',
      timeZone: FLORIDA,
      stores: [
        { name: 'St. Augustine', code: 'SA', timeZone: FLORIDA, address: address('12 Harbor Street', 'St. Augustine', 'FL', '32084'), phone: '(904) 555-0142', email: 'staugustine@harborandvine.example' },
        { name: 'Jacksonville', code: 'JX', timeZone: FLORIDA, address: address('401 San Marco Boulevard', 'Jacksonville', 'FL', '32207'), phone: '(904) 555-0163', email: 'jacksonville@harborandvine.example' },
        { name: 'Miami', code: 'MI', timeZone: FLORIDA, address: address('88 Miracle Mile', 'Coral Gables', 'FL', '33134'), phone: '(305) 555-0117', email: 'miami@harborandvine.example' },
      ],
    },
    people: [
      { email: 'owner@harborandvine.example', name: 'Helen Vine', group: 'Owner' },
      { email: 'manager@harborandvine.example', name: 'Marcus Bell', group: 'Manager' },
      { email: 'sales@harborandvine.example', name: 'Lena Ortiz', group: 'Sales' },
      { email: 'andre@harborandvine.example', name: 'Andre Whitfield', group: 'Sales' },
      { email: 'camila@harborandvine.example', name: 'Camila Duarte', group: 'Sales' },
      { email: 'grace@harborandvine.example', name: 'Grace Holloway', group: 'Sales' },
      { email: 'paul@harborandvine.example', name: 'Paul Jensen', group: 'Sales' },
      { email: 'rafael@harborandvine.example', name: 'Rafael Nunez', group: 'Sales' },
      { email: 'bench@harborandvine.example', name: 'Tomas Reed', group: 'Bench' },
      { email: 'books@harborandvine.example', name: 'Ruth Keller', group: 'Bookkeeper' },
    ],
  },
  {
    key: 'north_loop',
    tenant: {
      slug: 'north-loop',
      name: 'North Loop Goldsmiths',
      currency: 'USD',
      locale: 'en-US',
      timeZone: CHICAGO,
      stores: [{ name: 'North Loop', code: 'NL', timeZone: CHICAGO, address: address('219 North 2nd Street', 'Minneapolis', 'MN', '55401'), phone: '(612) 555-0188', email: 'hello@northloop.example' }],
    },
    people: [
      { email: 'owner@northloop.example', name: 'Ingrid Dahl', group: 'Owner' },
      { email: 'books@harborandvine.example', name: 'Ruth Keller', group: 'Bookkeeper' },
    ],
  },
]
