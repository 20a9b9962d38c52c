import { addDays, parseRate, transaction, type BusinessDate, type Money } from '@benchpin/kernel'
import { jurisdictionById } from '../data/jurisdiction.ts'
import { ruleSubject, type TaxRuleSubject } from '../data/rule_subjects.ts'
import { TaxRateError } from '../errors.ts'
import { TaxRule } from '../models/tax_rule.ts'

/** How a place treats something from a day on. */
export interface NewRule {
  /** A state, or `store-12` for a store with rates of its own. */
  jurisdiction: string
  subject: TaxRuleSubject
  /** One of the subject's values, or a rate. */
  value: string
  amount: Money | null
  startsOn: BusinessDate
  source: string
}

function valueOf({ subject, value }: NewRule): string {
  const { values } = ruleSubject(subject)
  if (values.length === 0) {
    const rate = parseRate(value)
    if (rate.startsWith('-') || Number(rate) >= 1) throw new TaxRateError('Use a rate like 2.5%.', { field: 'value' })
    return rate
  }
  if (!values.some((one) => one.value === value)) throw new TaxRateError(`Choose one of: ${values.map(({ label }) => label).join(', ')}.`, { field: 'value' })
  return value
}

/**
 * Enters a rule from a day on. The rule until then gets its last day; documents of earlier days keep it.
 *
 * @throws TaxRateError beside its field
 */
export async function enterRule(input: NewRule): Promise<number> {
  const value = valueOf(input)
  const { jurisdiction, subject, startsOn } = input
  const place = jurisdictionById(jurisdiction)
  if (place ? place.parent !== null : !/^store-\d+$/.test(jurisdiction)) throw new TaxRateError('Choose a state, or a store with rates of its own.', { field: 'jurisdiction' })
  return transaction(async () => {
    const present = await TaxRule.query().where('jurisdiction', jurisdiction).where('subject', subject).orderBy('startsOn', 'desc')
    const last = present[0]
    if (last && startsOn <= last.startsOn) throw new TaxRateError(`There is a rule from ${last.startsOn} on. Choose a later day.`, { field: 'startsOn' })
    if (last && (last.endsOn === null || last.endsOn >= startsOn)) await last.merge({ endsOn: addDays(startsOn, -1) }).save()
    return (await TaxRule.create({ ...input, value, endsOn: null })).id
  })
}
