import type { BusinessDate, Money, Rate } from '@benchpin/kernel'

/** A rate of a jurisdiction with the days on which it holds and where that was read. */
export interface DatedRate {
  kind: 'base' | 'surtax'
  rate: Rate
  /** The part of one item's price on which a surtax is owed. */
  itemCap: Money | null
  startsOn: BusinessDate
  /** Last day; null while it has no end. */
  endsOn: BusinessDate | null
  source: string
}

/** A place that levies sales tax. A county adds its surtax to the rates of its state. */
export interface Jurisdiction {
  /** Permanent: stores point at it. */
  id: string
  title: string
  /** The state to whose rates it adds its own; null for a state. */
  parent: string | null
  rates: DatedRate[]
}

/** Rule 12A-15.004, Florida Administrative Code: surtax on the first $5,000 of a single item. */
const FLORIDA_ITEM_CAP: Money = 500_000

/** The yearly table of the Florida Department of Revenue, with the year of the edition that shows the rate. */
const editionOf = (year: number) => `Form DR-15DSS, Discretionary Sales Surtax Information for Calendar Year ${year}, Florida Department of Revenue`

function county(id: string, title: string, rates: { rate: Rate; from: BusinessDate; to?: BusinessDate; edition: number }[]): Jurisdiction {
  return {
    id: `fl-${id}`,
    title: `${title} County, Florida`,
    parent: 'fl',
    rates: rates.map(({ rate, from, to, edition }) => ({
      kind: 'surtax',
      rate,
      itemCap: FLORIDA_ITEM_CAP,
      startsOn: from,
      endsOn: to ?? null,
      source: editionOf(edition),
    })),
  }
}

const florida: Jurisdiction = {
  id: 'fl',
  title: 'Florida, no county surtax',
  parent: null,
  rates: [{ kind: 'base', rate: '0.06', itemCap: null, startsOn: '1988-02-01', endsOn: null, source: 'Section 212.05, Florida Statutes' }],
}

/** Places whose rates Benchpin brings along. Rates change each January: a new row is added, an old one is ended. */
export const JURISDICTIONS: readonly Jurisdiction[] = [
  florida,
  county('broward', 'Broward', [{ rate: '0.01', from: '2019-01-01', to: '2048-12-31', edition: 2025 }]),
  county('miami-dade', 'Miami-Dade', [{ rate: '0.01', from: '2003-01-01', edition: 2025 }]),
  county('palm-beach', 'Palm Beach', [{ rate: '0.01', from: '2017-01-01', to: '2025-12-31', edition: 2025 }]),
  county('pinellas', 'Pinellas', [{ rate: '0.01', from: '1990-02-01', edition: 2025 }]),
]
