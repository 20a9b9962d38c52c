import { addDays, transaction, type BusinessDate } from '@benchpin/kernel'
import { FEDERAL_CASH_RULES, type DatedCashRule } from '../data/federal_rules.ts'
import { CashRuleError } from '../errors.ts'
import { CashRule } from '../models/cash_rule.ts'

/** Gives the ambient tenant the federal rules that it does not have yet. */
export async function bringRules(): Promise<void> {
  const present = new Set((await CashRule.query()).map(({ startsOn }) => startsOn))
  for (const rule of FEDERAL_CASH_RULES) if (!present.has(rule.startsOn)) await CashRule.create({ ...rule })
}

/** The rule of a day, or null where none holds. */
export async function ruleOn(date: BusinessDate): Promise<CashRule | null> {
  return CashRule.query()
    .where('startsOn', '<=', date)
    .where((open) => void open.whereNull('endsOn').orWhere('endsOn', '>=', date))
    .orderBy('startsOn', 'desc')
    .first()
}

/**
 * Enters a rule from a day on; the one until then ends the day before.
 *
 * @throws CashRuleError beside its field
 */
export async function enterRule(rule: Omit<DatedCashRule, 'endsOn'>): Promise<number> {
  const positive = ['threshold', 'instrumentCap', 'windowMonths', 'dueDays', 'watchDays'] as const
  for (const field of positive) if (rule[field] <= 0) throw new CashRuleError('Use a number above zero.', { field })
  return transaction(async () => {
    const last = await CashRule.query().orderBy('startsOn', 'desc').first()
    if (last && rule.startsOn <= last.startsOn) throw new CashRuleError(`There is a rule from ${last.startsOn} on. Choose a later day.`, { field: 'startsOn' })
    if (last && (last.endsOn === null || last.endsOn >= rule.startsOn)) await last.merge({ endsOn: addDays(rule.startsOn, -1) }).save()
    return (await CashRule.create({ ...rule, endsOn: null })).id
  })
}
