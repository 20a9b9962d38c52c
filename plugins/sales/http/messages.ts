import { SimpleMessagesProvider } from '@vinejs/vine'

/** What the counter says where something does not fit. */
export const salesMessages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number here.',
  'boolean': 'Choose yes or no.',
  'array': 'Send a list here.',
  'object': 'Send an object here.',
  'enum': 'Choose one of the list.',
  'in': 'Choose one of the list.',
  'min': 'Use {{ min }} or more.',
  'max': 'Use {{ max }} or less.',
  'withoutDecimals': 'Use a whole number.',
  'positive': 'Use a number above zero.',
  'minLength': 'Use {{ min }} characters or more.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'regex': 'Use a date like 2026-01-31.',
  'array.maxLength': 'Send at most {{ max }} of them.',
  'version.required': 'Send the version of the invoice that was read.',
  'reason.required': 'Say why the invoice is voided.',
  'description.required': 'Say what is sold.',
})
