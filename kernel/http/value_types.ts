/** Whole minor units of the tenant's currency: 12345 is $123.45. */
export type MinorUnits = number

/** How a value of a list, a peek or a document is drawn. */
export type ValueType =
  | 'text'
  | 'code'
  | 'money'
  | 'carat'
  | 'gram'
  | 'number'
  | 'percent'
  | 'date'
  | 'instant'
  | 'state'
  | 'boolean'
  | 'image'

/** Colour of a state pill; the word beside it always says the same. */
export type StateTone = 'neutral' | 'success' | 'warning' | 'error' | 'info'

/** A state as a person reads it. */
export interface StateValue {
  label: string
  tone: StateTone
}
