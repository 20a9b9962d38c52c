import { tenantState, type BusinessDate, type Money } from '@benchpin/kernel'
import { jurisdictionById, placeName, stateOf } from '../data/jurisdiction.ts'
import { ruleSubject, ruleValueLabel, TAX_RULE_SUBJECTS } from '../data/rule_subjects.ts'
import { TaxRule } from '../models/tax_rule.ts'
import { jurisdictionOf } from './rates_for.ts'

/** A rule in words. */
export interface RuleView {
  id: number
  subject: string
  label: string
  value: string
  /** A rate, where the value is none of a list. */
  isRate: boolean
  amountLabel: string | null
  amount: Money | null
  startsOn: BusinessDate
  endsOn: BusinessDate | null
  source: string
}

/** A place with the rules that its stores sell by. */
export interface PlaceRules {
  id: string
  name: string
  rules: RuleView[]
}

/** The states, and stores with rates of their own, by whose rules the organization sells. */
export async function rulePlaces(): Promise<{ id: string; name: string }[]> {
  const { stores } = await tenantState()
  const places = new Map<string, string>()
  for (const { id, name } of stores) {
    const chosen = await jurisdictionOf(id)
    if (!chosen) continue
    const place = stateOf(chosen)?.id ?? chosen
    places.set(place, jurisdictionById(place)?.name ?? `${placeName(place)} of ${name}`)
  }
  return [...places].map(([id, name]) => ({ id, name }))
}

/** The rules of those places, in the order of the questions, the latest answer first. */
export async function placeRules(): Promise<PlaceRules[]> {
  const places = await rulePlaces()
  if (places.length === 0) return []
  const order = new Map(TAX_RULE_SUBJECTS.map(({ id }, index) => [id, index]))
  const rules = await TaxRule.query().whereIn('jurisdiction', places.map(({ id }) => id)).orderBy('startsOn', 'desc')
  const of = (place: string) => rules.filter(({ jurisdiction }) => jurisdiction === place).sort((left, right) => (order.get(left.subject) ?? 0) - (order.get(right.subject) ?? 0))
  return places.map(({ id, name }) => ({
    ...{ id, name },
    rules: of(id).map(({ id: ruleId, subject, value, amount, startsOn, endsOn, source }) => {
      const { label, amountLabel = null, values } = ruleSubject(subject)
      return { id: ruleId, subject, label, value: ruleValueLabel(subject, value), isRate: values.length === 0, amountLabel, amount: amount || null, startsOn, endsOn, source }
    }),
  }))
}
