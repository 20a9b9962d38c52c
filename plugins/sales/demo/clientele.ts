import type { BusinessDate, Chance } from '@benchpin/kernel'
import { Contact } from '@benchpin/plugins/contacts'

/** A customer as the demo's sales know him. */
export interface Client {
  id: number
  /** The store that he goes to. */
  storeId: number
  since: BusinessDate
  /** How often he comes against others. */
  weight: number
  kind: 'person' | 'business' | 'dealer'
  /** Where parcels to him leave the state. */
  shipsTo: string | null
}

const JACKSONVILLE = /^(Jacksonville|Jacksonville Beach|Neptune Beach|Atlantic Beach|Orange Park|Fernandina Beach|Fleming Island|Yulee|Green Cove Springs|Tallahassee)$/
const MIAMI = /^(Miami|Coral Gables|Miami Beach|Key Biscayne|Doral|Pinecrest|Hialeah|Aventura|Homestead|Fort Lauderdale|Hollywood|Boca Raton|West Palm Beach|Naples|Key West)$/
const ST_AUGUSTINE = /^(St. Augustine|Ponte Vedra Beach|Palm Coast|Elkton|Hastings|Palatka|Flagler Beach|Ormond Beach|Daytona Beach|Gainesville|Orlando)$/

function storeOf(city: string | null, storeIds: readonly number[], chance: Chance): number {
  const index = city === null ? -1 : [ST_AUGUSTINE, JACKSONVILLE, MIAMI].findIndex((region) => region.test(city))
  return storeIds[index] ?? chance.pick(storeIds)
}

function kindOf({ kind, taxExemptReason }: Contact): Client['kind'] {
  if (kind === 'person') return 'person'
  return taxExemptReason === 'Resale' ? 'dealer' : 'business'
}

function clientOf(contact: Contact, storeIds: readonly number[], chance: Chance): Client {
  const { id, city, createdAt } = contact
  const away = city !== null && storeIds.length > 1 && ![ST_AUGUSTINE, JACKSONVILLE, MIAMI].some((region) => region.test(city))
  return { id, storeId: storeOf(city, storeIds, chance), since: createdAt.slice(0, 10), weight: 0.6 + chance.random() ** 4 * 4, kind: kindOf(contact), shipsTo: away ? city : null }
}

/** Customers by store, and who comes on a day: some of them for the first time. */
export class Clientele {
  readonly #chance: Chance
  readonly #known: Map<string, Client[]>
  /** Customers who have been written down and have bought nothing yet. */
  readonly #fresh: Map<number, Client[]>

  /** All customers of the ambient tenant but the one who has no name. */
  static async load(storeIds: readonly number[], opening: BusinessDate, chance: Chance): Promise<Clientele> {
    const contacts = await Contact.query().where('is_customer', 1).whereNull('special').orderBy('createdAt').orderBy('id')
    return new Clientele(contacts.map((contact) => clientOf(contact, storeIds, chance)), opening, chance)
  }

  constructor(clients: readonly Client[], opening: BusinessDate, chance: Chance) {
    this.#chance = chance
    this.#known = Map.groupBy(clients, ({ storeId, kind }) => `${storeId}:${kind}`)
    this.#fresh = Map.groupBy(clients.filter(({ since, kind }) => since >= opening && kind === 'person'), ({ storeId }) => storeId)
  }

  /** A customer of the last days who has not bought yet. */
  #newcomer(storeId: number, date: BusinessDate): Client | null {
    const waiting = this.#fresh.get(storeId)
    return waiting?.[0] && waiting[0].since <= date ? waiting.shift()! : null
  }

  /** Those who buy on account: businesses and dealers. */
  accounts(): Client[] {
    return [...this.#known.values()].flat().filter(({ kind }) => kind !== 'person')
  }

  /** Somebody who buys in a store on a day; days are asked for in their order. Null where nobody of the kind is known. */
  visitor(storeId: number, date: BusinessDate, kind: Client['kind']): Client | null {
    const newcomer = kind === 'person' && this.#chance.odds(0.55) ? this.#newcomer(storeId, date) : null
    if (newcomer) return newcomer
    const known = (this.#known.get(`${storeId}:${kind}`) ?? []).filter(({ since }) => since <= date)
    return known.length === 0 ? null : this.#chance.weighted(known.map((client) => [client, client.weight] as const))
  }
}
