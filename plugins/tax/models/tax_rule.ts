import { column, tenantModel } from '@benchpin/kernel'
import type { TaxRuleSubject } from '../data/rule_subjects.ts'

/** How a place treats something from a day on. A change is a new row, so that old documents keep theirs. */
export class TaxRule extends tenantModel({
  table: 'tax_rules',
  noun: 'tax rule',
  columns: {
    /** A state, or `store-12` for a store with rates of its own. */
    jurisdiction: column.text(),
    subject: column.text<TaxRuleSubject>(),
    /** One of the values of its subject, or a rate. */
    value: column.text(),
    /** The amount that the value speaks of, where it does. */
    amount: column.nullable(column.money()),
    startsOn: column.date(),
    /** Last day; null while it has no end. */
    endsOn: column.nullable(column.date()),
    source: column.text(),
  },
  title: ({ jurisdiction, subject, startsOn }) => `${jurisdiction} ${subject} from ${startsOn}`,
  restorable: 'Rules are dated, and sales were taxed by them. Add a rule with a new first day.',
}) {}
