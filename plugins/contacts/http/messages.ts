import { SimpleMessagesProvider } from '@vinejs/vine'

/** What a form of contacts says where something does not fit. */
export const contactMessages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number here.',
  'boolean': 'Choose yes or no.',
  'array': 'Send a list here.',
  'enum': 'Choose one of the list.',
  'min': 'Use {{ min }} or more.',
  'max': 'Use {{ max }} or less.',
  'minLength': 'Use {{ min }} characters or more.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'array.maxLength': 'Keep at most {{ max }} of them.',
  'email': 'Use an e-mail like ana@example.com.',
  'fixedLength': 'Use {{ size }} letters, like US.',
  'line1.required': 'Enter the street.',
  'number.required': 'Enter the number.',
  'address.required': 'Enter the e-mail.',
  'name.required': 'Enter the name.',
  'month.required': 'Choose the month.',
  'day.required': 'Enter the day.',
  'size.required': 'Choose the size.',
  'preference.required': 'Enter what they prefer.',
  'relation.required': 'Say how they are related.',
})
