import { SimpleMessagesProvider } from '@vinejs/vine'

/** What the forms of receivables say where something does not fit. */
export const receivablesMessages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number here.',
  'array': 'Send a list here.',
  'object': 'Send an object here.',
  'enum': 'Choose one of the list.',
  'min': 'Use {{ min }} or more.',
  'max': 'Use {{ max }} or less.',
  'withoutDecimals': 'Use whole minor units: 1234 is 12.34.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'array.maxLength': 'Keep at most {{ max }} of them.',
  'businessDate': 'Use a date like 2026-01-31.',
  'contactId.required': 'Choose the customer.',
  'date.required': 'Enter the date.',
  'tenders.required': 'Enter the amount that is paid.',
  'tenders.*.tender.required': 'Choose how it is paid.',
  'tenders.*.amount.required': 'Enter the amount.',
  'reason.required': 'Choose why.',
  'union': 'Say what the payment is for.',
})
