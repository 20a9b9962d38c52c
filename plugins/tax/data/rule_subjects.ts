/** What a place decides by a rule. */
export type TaxRuleSubject = 'surtax_cap' | 'local_by' | 'freight' | 'labor_only' | 'trade_in' | 'bullion' | 'certificate' | 'collection_allowance'

/** A question that every place answers, and its possible answers. */
export interface RuleSubject {
  id: TaxRuleSubject
  label: string
  /** Empty where the value is a rate. */
  values: { value: string; label: string }[]
  /** What the amount means, where the answer has one. */
  amountLabel?: string
  /** What holds where a place says nothing. */
  otherwise: string
}

/** The questions, in the order in which a person reads them. */
export const TAX_RULE_SUBJECTS: readonly RuleSubject[] = [
  {
    id: 'surtax_cap',
    label: 'Surtax',
    values: [
      { value: 'item', label: 'On the first part of each item’s price' },
      { value: 'none', label: 'On the whole price' },
    ],
    otherwise: 'item',
  },
  {
    id: 'local_by',
    label: 'Surtax of a delivery',
    values: [
      { value: 'destination', label: 'Of the place of delivery' },
      { value: 'origin', label: 'Of the store' },
    ],
    otherwise: 'destination',
  },
  {
    id: 'freight',
    label: 'Freight, stated apart',
    values: [
      { value: 'exempt', label: 'Not taxed' },
      { value: 'taxable', label: 'Taxed where the goods are' },
    ],
    otherwise: 'exempt',
  },
  {
    id: 'labor_only',
    label: 'Work without parts',
    values: [
      { value: 'exempt', label: 'Not taxed' },
      { value: 'taxable', label: 'Taxed' },
    ],
    otherwise: 'taxable',
  },
  {
    id: 'trade_in',
    label: 'Trade-in for resale',
    values: [
      { value: 'reduces', label: 'Taken off before tax' },
      { value: 'none', label: 'Taken off after tax' },
    ],
    otherwise: 'none',
  },
  {
    id: 'bullion',
    label: 'Bullion',
    values: [
      { value: 'exempt', label: 'Not taxed' },
      { value: 'taxable', label: 'Taxed' },
    ],
    amountLabel: 'Only where a sale’s bullion comes to more than',
    otherwise: 'taxable',
  },
  {
    id: 'certificate',
    label: 'Resale certificates',
    values: [
      { value: 'year_end', label: 'Run out on December 31' },
      { value: 'until_revoked', label: 'Hold until they are revoked' },
    ],
    otherwise: 'until_revoked',
  },
  { id: 'collection_allowance', label: 'Allowance for paying on time', values: [], amountLabel: 'At most, for each return', otherwise: '0' },
]

/** A question by its id. */
export function ruleSubject(id: TaxRuleSubject): RuleSubject {
  return TAX_RULE_SUBJECTS.find((subject) => subject.id === id)!
}

/** An answer in words; a rate stands for itself. */
export function ruleValueLabel(id: TaxRuleSubject, value: string): string {
  return ruleSubject(id).values.find((one) => one.value === value)?.label ?? value
}
