import { currentTenantId, database, type BusinessDate } from '@benchpin/kernel'
import { jurisdictionById } from '../data/jurisdiction.ts'
import { ruleSubject, type TaxRuleSubject } from '../data/rule_subjects.ts'

/** A rate or a rule that holds on a day. */
export interface StandingRow {
  /** `base`, `surtax`, or the subject of a rule. */
  about: string
  value: string
  amount: number | null
}

function standing(table: 'tax_rates' | 'tax_rules', places: string[], date: BusinessDate) {
  return database()
    .from(table)
    .where('tenant_id', currentTenantId())
    .whereIn('jurisdiction', places)
    .where('starts_on', '<=', date)
    .where((open) => open.whereNull('ends_on').orWhere('ends_on', '>=', date))
}

/** Rates and rules of a place and its state that hold on a day, by what they are about. */
export class StandingRows {
  readonly #rows: Map<string, StandingRow>

  constructor(rows: StandingRow[]) {
    this.#rows = new Map(rows.map((row) => [row.about, row]))
  }

  /** @param place - null where none is chosen: nothing holds */
  static async of(place: string | null, date: BusinessDate): Promise<StandingRows> {
    if (place === null) return new StandingRows([])
    const parent = jurisdictionById(place)?.parent
    const places = parent ? [parent, place] : [place]
    const rates = (await standing('tax_rates', places, date).orderBy('starts_on').select('kind as about', 'rate as value', 'item_cap as amount')) as StandingRow[]
    const rules = (await standing('tax_rules', places, date).orderBy('starts_on').select('subject as about', 'value', 'amount')) as StandingRow[]
    // Of two that overlap the later begun holds: it comes last.
    return new StandingRows([...rates, ...rules])
  }

  find(about: 'base' | 'surtax'): StandingRow | null {
    return this.#rows.get(about) ?? null
  }

  /** The answer to a question; what holds otherwise where the place has none. */
  rule(subject: TaxRuleSubject): StandingRow {
    return this.#rows.get(subject) ?? { about: subject, value: ruleSubject(subject).otherwise, amount: null }
  }
}
