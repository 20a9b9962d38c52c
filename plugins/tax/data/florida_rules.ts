import type { DatedRule } from './jurisdiction.ts'

/** Day before which Benchpin keeps no rules: no document of a store that begins with it is older. */
const ALWAYS = '2000-01-01'

const since = (startsOn: string, rule: Omit<DatedRule, 'startsOn' | 'endsOn'>, endsOn: string | null = null): DatedRule => ({ ...rule, startsOn, endsOn })

/**
 * How Florida treats what a jeweler sells. The first day of a rule that is older than any document here is 2000-01-01. An
 * accountant should check them for the store; each can be ended and followed by another under Settings, Sales tax.
 */
export const FLORIDA_RULES: readonly DatedRule[] = [
  since(ALWAYS, { subject: 'surtax_cap', value: 'item', source: 'Rule 12A-15.004, Florida Administrative Code: the first $5,000 of a single item' }),
  since(ALWAYS, { subject: 'local_by', value: 'destination', source: 'Form DR-15 instructions, Florida Department of Revenue: surtax of the county of delivery' }),
  since(ALWAYS, { subject: 'freight', value: 'exempt', source: 'Rule 12A-1.045, Florida Administrative Code: stated apart, and avoidable by the buyer’s choice' }),
  since(ALWAYS, { subject: 'labor_only', value: 'exempt', source: 'Rule 12A-1.006, Florida Administrative Code: labor alone is exempt, the whole charge is taxed where any part is used' }),
  since(ALWAYS, { subject: 'trade_in', value: 'reduces', source: 'Rule 12A-1.074, Florida Administrative Code: an article taken for resale at the time of the sale' }),
  since(ALWAYS, { subject: 'bullion', value: 'exempt', amount: 50_000, source: 'Section 212.08(7)(ww), Florida Statutes: a single transaction over $500' }, '2025-07-31'),
  since('2025-08-01', { subject: 'bullion', value: 'exempt', amount: 0, source: 'Chapter 2025-208, Laws of Florida (HB 7031): no threshold since August 1, 2025' }),
  since(ALWAYS, { subject: 'certificate', value: 'year_end', source: 'Form DR-13, Florida Department of Revenue: the annual resale certificate runs out on December 31' }),
  since(ALWAYS, { subject: 'collection_allowance', value: '0.025', amount: 3_000, source: 'Section 212.12, Florida Statutes: 2.5% of the first $1,200 of tax, filed and paid electronically on time' }),
]
