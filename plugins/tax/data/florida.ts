import type { BusinessDate, Money, Rate } from '@benchpin/kernel'
import { FLORIDA_RULES } from './florida_rules.ts'
import type { Jurisdiction } from './jurisdiction.ts'

/** Rule 12A-15.004, Florida Administrative Code: the surtax is owed on the first $5,000 of a single item. */
const ITEM_CAP: Money = 500_000

/** Florida without its counties. */
export const FLORIDA: Jurisdiction = {
  id: 'fl',
  title: 'Florida, county without surtax',
  name: 'Florida',
  parent: null,
  region: 'FL',
  rates: [{ kind: 'base', rate: '0.06', itemCap: null, startsOn: '1988-02-01', endsOn: null, source: 'Section 212.05, Florida Statutes: 6% since February 1, 1988' }],
  rules: FLORIDA_RULES,
}

/** One line of the Department of Revenue's yearly table: the county's total rate from a day to a day. */
interface TableLine {
  rate: Rate
  from: BusinessDate
  to?: BusinessDate
  /** Calendar year of the edition in which the line stands. */
  edition: number
}

function county(id: string, title: string, ...lines: TableLine[]): Jurisdiction {
  return {
    id: `fl-${id}`,
    title: `${title} County, Florida`,
    name: `${title} County`,
    parent: FLORIDA.id,
    region: 'FL',
    rates: lines.map(({ rate, from, to, edition }) => ({
      kind: 'surtax',
      rate,
      itemCap: ITEM_CAP,
      startsOn: from,
      endsOn: to ?? null,
      source: `Form DR-15DSS for calendar year ${edition}, Florida Department of Revenue`,
    })),
  }
}

/**
 * Total surtax of Florida counties. The Department issues the table every November for the year that follows; a
 * change is a new line, and the old one gets its last day. A county with several surtaxes stands with their sum
 * from the day since which it holds. Where no last day is given, the surtax has none, or its parts end on
 * different days that are extended before they come.
 */
export const FLORIDA_COUNTIES: readonly Jurisdiction[] = [
  county('alachua', 'Alachua', { rate: '0.015', from: '2023-01-01', to: '2030-12-31', edition: 2026 }),
  county('brevard', 'Brevard', { rate: '0.01', from: '2017-01-01', to: '2026-12-31', edition: 2026 }),
  county('broward', 'Broward', { rate: '0.01', from: '2019-01-01', to: '2048-12-31', edition: 2026 }),
  county('clay', 'Clay', { rate: '0.015', from: '2021-01-01', edition: 2026 }),
  county('collier', 'Collier', { rate: '0.01', from: '2019-01-01', to: '2023-12-31', edition: 2023 }),
  county('duval', 'Duval', { rate: '0.015', from: '2021-01-01', edition: 2026 }),
  county('escambia', 'Escambia', { rate: '0.015', from: '1998-01-01', edition: 2026 }),
  county('hillsborough', 'Hillsborough', { rate: '0.015', from: '2025-01-01', edition: 2026 }),
  county('indian-river', 'Indian River', { rate: '0.01', from: '1989-06-01', to: '2034-12-31', edition: 2026 }),
  county('lake', 'Lake', { rate: '0.01', from: '1988-01-01', to: '2032-12-31', edition: 2026 }),
  county('lee', 'Lee', { rate: '0.005', from: '2019-01-01', to: '2028-12-31', edition: 2026 }),
  county('leon', 'Leon', { rate: '0.015', from: '2003-01-01', edition: 2026 }),
  county('manatee', 'Manatee', { rate: '0.01', from: '2017-01-01', edition: 2026 }),
  county(
    'martin',
    'Martin',
    { rate: '0.01', from: '2025-01-01', to: '2025-12-31', edition: 2025 },
    { rate: '0.005', from: '2026-01-01', edition: 2026 }
  ),
  county('miami-dade', 'Miami-Dade', { rate: '0.01', from: '2003-01-01', edition: 2026 }),
  county('monroe', 'Monroe', { rate: '0.015', from: '1996-01-01', edition: 2026 }),
  county('okeechobee', 'Okeechobee', { rate: '0.01', from: '1995-10-01', edition: 2026 }),
  county('orange', 'Orange', { rate: '0.005', from: '2003-01-01', to: '2035-12-31', edition: 2026 }),
  county(
    'palm-beach',
    'Palm Beach',
    { rate: '0.01', from: '2017-01-01', to: '2025-12-31', edition: 2025 },
    { rate: '0.005', from: '2026-01-01', to: '2035-12-31', edition: 2026 }
  ),
  county('pasco', 'Pasco', { rate: '0.01', from: '2005-01-01', edition: 2026 }),
  county('pinellas', 'Pinellas', { rate: '0.01', from: '1990-02-01', to: '2029-12-31', edition: 2026 }),
  county('polk', 'Polk', { rate: '0.01', from: '2005-01-01', edition: 2026 }),
  county('st-johns', 'St. Johns', { rate: '0.005', from: '2016-01-01', to: '2035-12-31', edition: 2026 }),
  county('st-lucie', 'St. Lucie', { rate: '0.01', from: '2019-01-01', edition: 2026 }),
  county('seminole', 'Seminole', { rate: '0.01', from: '2015-01-01', edition: 2026 }),
  county('volusia', 'Volusia', { rate: '0.005', from: '2002-01-01', edition: 2026 }),
]
