import type { DatedRule, Jurisdiction } from './jurisdiction.ts'

const ALWAYS = '2000-01-01'

const rule = (given: Omit<DatedRule, 'startsOn' | 'endsOn'>, startsOn = ALWAYS): DatedRule => ({ ...given, startsOn, endsOn: null })

/** Where Texas differs from Florida: local tax without a cap and of the store's place, freight and repairs taxed. An accountant should check it for the store. */
const TEXAS_RULES: readonly DatedRule[] = [
  rule({ subject: 'surtax_cap', value: 'none', source: 'Chapter 321, Texas Tax Code: local tax on the whole price. An accountant should check.' }),
  rule({ subject: 'local_by', value: 'origin', source: 'Section 321.203, Texas Tax Code: consummated at the seller’s place of business. An accountant should check.' }),
  rule({ subject: 'freight', value: 'taxable', source: 'Rule 3.303, 34 Texas Administrative Code: transportation is part of the price. An accountant should check.' }),
  rule({ subject: 'labor_only', value: 'taxable', source: 'Rule 3.292, 34 Texas Administrative Code: repair of tangible personal property is a taxable service. An accountant should check.' }),
  rule({ subject: 'trade_in', value: 'reduces', source: 'Section 151.007(c)(5), Texas Tax Code: the value of property taken in trade is no part of the price. An accountant should check.' }),
  rule({ subject: 'bullion', value: 'exempt', amount: 0, source: 'Section 151.336, Texas Tax Code: without a threshold since October 1, 2013. An accountant should check.' }, '2013-10-01'),
  rule({ subject: 'certificate', value: 'until_revoked', source: 'Form 01-339, Texas Comptroller: no day on which it runs out. An accountant should check.' }),
  rule({ subject: 'collection_allowance', value: '0.005', source: 'Section 151.423, Texas Tax Code: 0.5% of the tax for paying on time. An accountant should check.' }),
]

/** Texas without local tax. */
const TEXAS: Jurisdiction = {
  id: 'tx',
  title: 'Texas, no local tax',
  name: 'Texas',
  parent: null,
  region: 'TX',
  rates: [{ kind: 'base', rate: '0.0625', itemCap: null, startsOn: '1990-07-01', endsOn: null, source: 'Section 151.051, Texas Tax Code: 6.25%. An accountant should check.' }],
  rules: TEXAS_RULES,
}

/** A city whose local taxes together come to the 2% that the law allows at most. */
const city = (id: string, name: string): Jurisdiction => ({
  id: `tx-${id}`,
  title: `${name}, Texas`,
  name,
  parent: TEXAS.id,
  region: 'TX',
  rates: [{ kind: 'surtax', rate: '0.02', itemCap: 0, startsOn: '2015-01-01', endsOn: null, source: 'Texas Comptroller, city sales and use tax rates: 2% together. An accountant should check.' }],
})

/** Texas and its largest cities: rows alone, which the same code reads as Florida's. */
export const TEXAS_PLACES: readonly Jurisdiction[] = [TEXAS, city('austin', 'Austin'), city('dallas', 'Dallas'), city('houston', 'Houston'), city('san-antonio', 'San Antonio')]
