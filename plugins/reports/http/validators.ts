import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  required: 'Fill this in.',
  boolean: 'Use yes or no.',
  email: 'Use an address like ana@example.com.',
  enum: 'Choose one of the list.',
  number: 'Use a number.',
  string: 'Use text here.',
  'array.minLength': 'Name somebody to send it to.',
  range: 'Use a number from {{ min }} to {{ max }}.',
  maxLength: 'Use {{ max }} characters or fewer.',
})

/** `PUT /reports/:report/pin`. */
export const pinValidator = vine.create({ pinned: vine.boolean({ strict: true }) })

const recipients = () => vine.array(vine.string().trim().email().maxLength(254)).minLength(1).maxLength(20).distinct()
const format = () => vine.enum(['pdf', 'xlsx', 'csv', 'link'])

/** `POST /reports/:report/exports`. */
export const exportValidator = vine.create({ format: vine.enum(['xlsx', 'csv', 'pdf']) })

/** `POST /reports/:report/mail`. */
export const mailValidator = vine.create({ recipients: recipients(), format: format(), note: vine.string().trim().maxLength(1000).nullable().optional() })

/** `POST /reports/:report/schedules`. */
export const scheduleValidator = vine.create({
  recipients: recipients(),
  format: format(),
  frequency: vine.enum(['daily', 'weekly', 'monthly']),
  weekday: vine.number().withoutDecimals().range([1, 7]),
  dayOfMonth: vine.number().withoutDecimals().range([1, 31]),
  hour: vine.number().withoutDecimals().range([0, 23]),
})

/** `PUT /reports/schedules/:id`. */
export const scheduleStateValidator = vine.create({ active: vine.boolean({ strict: true }) })

for (const validator of [pinValidator, exportValidator, mailValidator, scheduleValidator, scheduleStateValidator]) validator.messagesProvider = messages
